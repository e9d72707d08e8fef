package org.rapport.web.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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

    @Inject
    private CompareView compare;

    @Inject
    private AgreementCopies copies;

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
    boolean answers(ClientVisit visit) throws ServletException, IOException {
        switch (visit.step()) {
            case "compare" -> {
                compare.setFrom(number(visit.parameter("from")));
                compare.setTo(number(visit.parameter("to")));
                compare.open(() -> agreements.versions(visit.subject()));
                visit.page("compare", HttpServletResponse.SC_OK);
                return true;
            }
            case "copy" -> {
                copies.give(agreements.copy(visit.subject()), visit.response());
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
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
