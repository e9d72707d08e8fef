package org.rapport.web.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.rapport.measure.check.DraftsElsewhere;
import org.rapport.shared.DomainException;
import org.rapport.web.security.RequestSource;

/** Reading back, with a code by mail, what was typed of a form in another browser. */
@ApplicationScoped
class DraftSteps {

    static final String CODE = "code";
    private static final String BRING = "bring";
    private static final Set<String> ALL = Set.of(CODE, BRING);
    private static final int UNPROCESSABLE = 422;

    @Inject
    private DraftsElsewhere drafts;

    @Inject
    private DraftCodeView page;

    @Inject
    private CheckPages pages;

    @Inject
    private RequestSource source;

    boolean takes(String step) {
        return ALL.contains(step);
    }

    void take(ClientVisit visit) throws ServletException, IOException {
        try {
            if (visit.step().equals(CODE)) {
                drafts.ask(source.address(visit.request()));
                visit.leadTo(CODE);
            } else if (drafts.bring(visit.parameter("code"))) {
                visit.leadTo("");
            } else {
                page.wrong();
                pages.form(visit, UNPROCESSABLE);
            }
        } catch (DomainException refused) {
            page.refused(refused);
            pages.form(visit, HttpServletResponse.SC_CONFLICT);
        }
    }
}
