package org.rapport.web.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapport.account.LinkKind;
import org.rapport.account.LinkState;
import org.rapport.contract.AgreementError;
import org.rapport.contract.AgreementForClient;
import org.rapport.contract.AgreementLinkWishes;
import org.rapport.contract.SignAgreement;
import org.rapport.shared.DomainException;
import org.rapport.web.client.ClientVisit;
import org.rapport.web.client.ClosedLinkView;
import org.rapport.web.client.LinkTask;

/** Reading and signing an agreement through a link. A page that lay open for days can still be sent. */
@ApplicationScoped
class SigningTask implements LinkTask {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private AgreementForClient agreements;

    @Inject
    private AgreementLinkWishes wishes;

    @Inject
    private SigningView page;

    @Inject
    private ClosedLinkView closed;

    @Override
    public LinkKind kind() {
        return LinkKind.AGREEMENT;
    }

    @Override
    public void show(ClientVisit visit) throws ServletException, IOException {
        show(visit, HttpServletResponse.SC_OK);
    }

    @Override
    public void take(ClientVisit visit) throws ServletException, IOException {
        try {
            agreements.sign(new SignAgreement(visit.subject(), visit.parameter("digest"), visit.parameter("name")));
        } catch (DomainException refused) {
            // a second press of the button changes nothing and is no refusal
            if (refused.code() != AgreementError.ALREADY_SIGNED) {
                page.refused(refused, visit.parameter("name"));
                show(visit, UNPROCESSABLE);
                return;
            }
        }
        visit.leadTo("");
    }

    @Override
    public void askForLink() {
        wishes.ask();
    }

    private void show(ClientVisit visit, int status) throws ServletException, IOException {
        try {
            page.open(agreements.read(visit.subject()));
        } catch (DomainException gone) {
            if (visit.isNotThere(gone)) {
                return;
            }
            closed.because(LinkState.REVOKED);
            visit.page("closed", HttpServletResponse.SC_GONE);
            return;
        }
        visit.page("agreement", status);
    }
}
