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

/** Reading, talking about and signing an agreement through a link, whoever it was given to. */
abstract class SigningByLink implements LinkTask {

    private static final String CHANGE = "change";
    private static final String ANSWER = "answer";

    @Inject
    private ClosedLinkView closed;

    @Inject
    private ChangePages changes;

    /** Fills the page and answers what it shows. */
    abstract TalkedAbout open(ClientVisit visit);

    /** Answers a page or file of its own; false when there is none of this name. */
    abstract boolean answers(ClientVisit visit) throws ServletException, IOException;

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
        if (visit.step().equals(CHANGE)) {
            changes.ask(visit, () -> open(visit));
            return;
        }
        String name = visit.parameter("name");
        try {
            if (visit.step().equals(ANSWER)) {
                changes.answer(visit);
            } else {
                sign(new SignAgreement(visit.subject(), visit.parameter("digest"), name));
            }
        } catch (DomainException refused) {
            // a second press of the button changes nothing and is no refusal
            if (refused.code() != AgreementError.ALREADY_SIGNED) {
                refused(refused, name);
                show(visit, ChangePages.UNPROCESSABLE);
                return;
            }
        }
        visit.leadTo("");
    }

    private void show(ClientVisit visit, int status) throws ServletException, IOException {
        TalkedAbout version;
        try {
            version = open(visit);
            changes.fill(visit, version);
        } catch (DomainException gone) {
            if (!visit.isNotThere(gone)) {
                closed.because(LinkState.REVOKED);
                visit.page("closed", HttpServletResponse.SC_GONE);
            }
            return;
        }
        if (status != HttpServletResponse.SC_OK) {
            visit.page(version.page(), status);
        } else if (visit.step().equals(CHANGE)) {
            changes.show(visit, version);
        } else if (!answers(visit)) {
            visit.page(version.page(), status);
        }
    }
}
