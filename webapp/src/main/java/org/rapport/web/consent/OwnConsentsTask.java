package org.rapport.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.rapport.account.LinkKind;
import org.rapport.account.LinkState;
import org.rapport.client.consent.ConsentChoice;
import org.rapport.client.consent.ConsentOutcome;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.consent.MyConsents;
import org.rapport.shared.DomainException;
import org.rapport.web.client.ClientVisit;
import org.rapport.web.client.ClosedLinkView;
import org.rapport.web.client.LinkTask;

/** Saying what one allows, and taking it back, through a link or in the portal. */
@ApplicationScoped
class OwnConsentsTask implements LinkTask {

    @Inject
    private MyConsents consents;

    @Inject
    private OwnConsentsView page;

    @Inject
    private ClosedLinkView closed;

    @Override
    public LinkKind kind() {
        return LinkKind.CONSENT;
    }

    @Override
    public void askForLink() {
        consents.askForLink();
    }

    @Override
    public void show(ClientVisit visit) throws ServletException, IOException {
        page.done(visit.parameter("done"));
        show(visit, HttpServletResponse.SC_OK);
    }

    @Override
    public void take(ClientVisit visit) throws ServletException, IOException {
        Optional<ConsentChoice> choice = choice(visit);
        if (choice.isEmpty()) {
            visit.response().sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            consents.decide(visit.subject(), choice.get());
        } catch (DomainException refused) {
            if (!visit.isNotThere(refused)) {
                page.refused(refused);
                show(visit, HttpServletResponse.SC_CONFLICT);
            }
            return;
        }
        visit.leadTo("?done=" + choice.get().purpose() + "#" + choice.get().purpose());
    }

    private static Optional<ConsentChoice> choice(ClientVisit visit) {
        String version = visit.parameter("version");
        return constant(ConsentPurpose.values(), visit.parameter("purpose"))
                .flatMap(purpose -> constant(ConsentOutcome.values(), visit.parameter("outcome"))
                        .filter(outcome -> version.matches("[0-9]{1,6}"))
                        .map(outcome -> new ConsentChoice(purpose, outcome, Integer.parseInt(version))));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private void show(ClientVisit visit, int status) throws ServletException, IOException {
        try {
            page.open(consents.open(visit.subject()));
        } catch (DomainException gone) {
            if (!visit.isNotThere(gone)) {
                closed.because(LinkState.REVOKED);
                visit.page("closed", HttpServletResponse.SC_GONE);
            }
            return;
        }
        visit.page("consents", status);
    }
}
