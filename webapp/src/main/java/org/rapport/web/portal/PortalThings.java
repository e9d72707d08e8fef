package org.rapport.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapport.account.LinkKind;
import org.rapport.web.client.ClientVisit;
import org.rapport.web.client.LinkAddressView;
import org.rapport.web.client.LinkTask;
import org.rapport.web.client.LinkTasks;

/** Forms, agreements, consents and goals: the same pages that personal links lead to. */
@ApplicationScoped
class PortalThings implements PortalPart {

    private static final Map<String, LinkKind> KINDS = Map.of(
            "check", LinkKind.CHECK,
            "agreement", LinkKind.AGREEMENT,
            "consents", LinkKind.CONSENT,
            "goals", LinkKind.GOALS);
    private static final Pattern THING = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([a-z]*)");

    @Inject
    private LinkTasks tasks;

    @Inject
    private LinkAddressView address;

    @Override
    public boolean takes(PortalVisit visit) {
        return KINDS.containsKey(visit.name()) && THING.matcher(visit.rest()).matches();
    }

    @Override
    public void answer(PortalVisit visit) throws ServletException, IOException {
        Matcher thing = THING.matcher(visit.rest());
        if (!thing.matches()) {
            throw new IllegalStateException("taken before");
        }
        String home = visit.request().getContextPath() + PortalVisit.ROOT + visit.name() + "/" + thing.group(1) + "/";
        address.arrive(home);
        LinkTask task = tasks.of(Objects.requireNonNull(KINDS.get(visit.name()), "taken before"));
        ClientVisit inner = new ClientVisit(
                visit.request(),
                visit.response(),
                home,
                thing.group(2),
                UUID.fromString(thing.group(1)),
                ClientVisit.Way.PORTAL);
        visit.response().setHeader("Cache-Control", "no-store");
        if (visit.isCommand()) {
            task.take(inner);
        } else {
            task.show(inner);
        }
    }
}
