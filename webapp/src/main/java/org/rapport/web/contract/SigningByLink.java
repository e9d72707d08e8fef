package org.rapport.web.contract;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapport.account.LinkState;
import org.rapport.contract.AgreementError;
import org.rapport.contract.SignAgreement;
import org.rapport.shared.DomainException;
import org.rapport.web.client.ClientVisit;
import org.rapport.web.client.ClosedLinkView;
import org.rapport.web.client.LinkTask;

/** Reading and signing an agreement through a link, whoever it was given to. */
abstract class SigningByLink implements LinkTask {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private ClosedLinkView closed;

    /** Fills the page and answers its name. */
    abstract String open(ClientVisit visit);

    /** Signs. */
    abstract void sign(SignAgreement command);

    /** Says on the page why not, with the name that was typed. */
    abstract void refused(DomainException reason, String typed);

    @Override
    public void show(ClientVisit visit) throws ServletException, IOException {
        show(visit, HttpServletResponse.SC_OK);
    }

    @Override
    public void take(ClientVisit visit) throws ServletException, IOException {
        String name = visit.parameter("name");
        try {
            sign(new SignAgreement(visit.subject(), visit.parameter("digest"), name));
        } catch (DomainException refused) {
            // a second press of the button changes nothing and is no refusal
            if (refused.code() != AgreementError.ALREADY_SIGNED) {
                refused(refused, name);
                show(visit, UNPROCESSABLE);
                return;
            }
        }
        visit.leadTo("");
    }

    private void show(ClientVisit visit, int status) throws ServletException, IOException {
        String page;
        try {
            page = open(visit);
        } catch (DomainException gone) {
            if (!visit.isNotThere(gone)) {
                closed.because(LinkState.REVOKED);
                visit.page("closed", HttpServletResponse.SC_GONE);
            }
            return;
        }
        visit.page(page, status);
    }
}
