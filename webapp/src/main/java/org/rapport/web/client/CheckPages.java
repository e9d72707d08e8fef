package org.rapport.web.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.rapport.measure.MeasureError;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;
import org.rapport.web.i18n.PageTexts;

/** The pages of a form: the form itself, the sentence that says why there is nothing to answer, the thanks. */
@ApplicationScoped
class CheckPages {

    private static final Set<ErrorCode> OVER = Set.of(MeasureError.EXPIRED, MeasureError.NEXT_CHECK_OPEN);

    @Inject
    private FormReading reading;

    @Inject
    private CheckView page;

    @Inject
    private ClosedLinkView closed;

    @Inject
    private PageTexts text;

    @Inject
    private DraftCodeView code;

    void thanks(ClientVisit visit) throws ServletException, IOException {
        page.beside(reading.afterwards(visit));
        page.arrived(visit.step());
        visit.page(CheckTask.THANKS, HttpServletResponse.SC_OK);
    }

    /** It was decided whether the others may see the own course. */
    void decided(ClientVisit visit) throws ServletException, IOException {
        page.beside(reading.afterwards(visit));
        page.decided();
        visit.page(CheckTask.THANKS, HttpServletResponse.SC_OK);
    }

    /** What was asked for is refused; the page says why. */
    void refused(ClientVisit visit, DomainException why) throws ServletException, IOException {
        if (!visit.isNotThere(why)) {
            closed.because(text.failure(why), false);
            visit.page("closed", HttpServletResponse.SC_CONFLICT);
        }
    }

    void form(ClientVisit visit, int status) throws ServletException, IOException {
        try {
            FormReading.Shown shown = reading.of(visit);
            page.open(shown.form());
            page.beside(shown.crisis());
            if (shown.codeReaches()) {
                code.offer(visit.step().equals(DraftSteps.CODE));
            }
        } catch (DomainException ended) {
            if (visit.isNotThere(ended)) {
                return;
            }
            closed.because(text.failure(ended), visit.byLink() && OVER.contains(ended.code()));
            visit.page("closed", HttpServletResponse.SC_OK);
            return;
        }
        visit.page("check", status);
    }
}
