package org.rapport.web.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapport.account.LinkKind;
import org.rapport.account.LinkState;
import org.rapport.contract.AgreementError;
import org.rapport.contract.AgreementForGuardian;
import org.rapport.contract.GuardianAgreement;
import org.rapport.contract.SignAgreement;
import org.rapport.session.GuardianAppointments;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.web.client.ClientVisit;
import org.rapport.web.client.ClosedLinkView;
import org.rapport.web.client.LinkTask;

/** Signing an agreement as a guardian: the page shows administrative terms, and the boundary gives no more. */
@ApplicationScoped
class GuardianTask implements LinkTask {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private AgreementForGuardian agreements;

    @Inject
    private GuardianAppointments appointments;

    @Inject
    private GuardianSigningView page;

    @Inject
    private ClosedLinkView closed;

    @Inject
    private CurrentActor current;

    @Override
    public LinkKind kind() {
        return LinkKind.GUARDIAN;
    }

    @Override
    public Actor actor(Actor.ClientByLink holder) {
        return new Actor.GuardianByLink(holder.organisation(), holder.id(), holder.link(), holder.subject());
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
        if (current.get() instanceof Actor.GuardianByLink link) {
            agreements.askForLink(link.subject());
        }
    }

    private void show(ClientVisit visit, int status) throws ServletException, IOException {
        try {
            GuardianAgreement read = agreements.read(visit.subject());
            page.open(read, appointments.next(read.relationship()));
        } catch (DomainException gone) {
            closed.because(LinkState.REVOKED);
            visit.page("closed", HttpServletResponse.SC_GONE);
            return;
        }
        visit.page("guardian", status);
    }
}
