package org.rapport.web.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapport.account.LinkKind;
import org.rapport.contract.AgreementForClient;
import org.rapport.contract.AgreementLinkWishes;
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
    String open(ClientVisit visit) {
        page.open(agreements.read(visit.subject()));
        return "agreement";
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
