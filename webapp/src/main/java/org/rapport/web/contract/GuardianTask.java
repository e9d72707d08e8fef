package org.rapport.web.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapport.account.LinkKind;
import org.rapport.contract.AgreementForGuardian;
import org.rapport.contract.GuardianAgreement;
import org.rapport.contract.SignAgreement;
import org.rapport.session.GuardianAppointments;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.web.client.ClientVisit;

/** Signing an agreement as a guardian: the page shows administrative terms, and the boundary gives no more. */
@ApplicationScoped
class GuardianTask extends SigningByLink {

    @Inject
    private AgreementForGuardian agreements;

    @Inject
    private GuardianAppointments appointments;

    @Inject
    private GuardianSigningView page;

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
    public void askForLink() {
        if (current.get() instanceof Actor.GuardianByLink link) {
            agreements.askForLink(link.subject());
        }
    }

    @Override
    TalkedAbout open(ClientVisit visit) {
        GuardianAgreement read = agreements.read(visit.subject());
        page.open(read, appointments.next(read.relationship()));
        return TalkedAbout.of(read);
    }

    @Override
    boolean answers(ClientVisit visit) {
        return false;
    }

    @Override
    void sign(SignAgreement command) {
        agreements.sign(command);
    }

    @Override
    void refused(DomainException reason, String typed) {
        page.refused(reason, typed);
    }
}
