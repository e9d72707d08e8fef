package org.rapport.web.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapport.account.LinkKind;
import org.rapport.contract.AgreementForClient;
import org.rapport.contract.AgreementLinkWishes;
import org.rapport.contract.AgreementToSign;
import org.rapport.contract.SignAgreement;
import org.rapport.shared.DomainException;
import org.rapport.web.client.ClientVisit;

/** Reading and signing an agreement through a link. A page that lay open for days can still be sent. */
@ApplicationScoped
class SigningTask extends SigningByLink {

    @Inject
    private AgreementForClient agreements;

    @Inject
    private AgreementLinkWishes wishes;

    @Inject
    private SigningView page;

    @Override
    public LinkKind kind() {
        return LinkKind.AGREEMENT;
    }

    @Override
    public void askForLink() {
        wishes.ask();
    }

    @Override
    TalkedAbout open(ClientVisit visit) {
        AgreementToSign read = agreements.read(visit.subject());
        page.open(read);
        return TalkedAbout.of(read);
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
