package org.rapport.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapport.contract.AgreementState;
import org.rapport.desk.office.TermsRow;
import org.rapport.session.SessionState;
import org.rapport.web.i18n.PageTexts;

/** What the office's lists say, in words. */
@Named("officeWords")
@RequestScoped
public class OfficeWordsView {

    @Inject
    private PageTexts texts;

    /** Whom it concerns: the code, and names where the practice shows them. */
    public String who(String names, String code) {
        return names.isEmpty() ? code : texts.of("scheduleOverview.named", names, code);
    }

    /** The kind of badge the state of a session gets. */
    public String tone(SessionState state) {
        return switch (state) {
            case PLANNED -> "info";
            case HELD -> "done";
            case CANCELLED -> "quiet";
        };
    }

    /** How the agreement stands. */
    public String agreement(TermsRow row) {
        if (row.changeProposed() && isInForce(row)) {
            return texts.of("terms.state.change");
        }
        return row.terms().map(agreed -> texts.value(agreed.state())).orElseGet(() -> texts.of("terms.state.none"));
    }

    /** The kind of badge it gets. */
    public String agreementTone(TermsRow row) {
        return isInForce(row) ? "done" : "attention";
    }

    private static boolean isInForce(TermsRow row) {
        return row.terms()
                .filter(agreed -> agreed.state() == AgreementState.ACTIVE)
                .isPresent();
    }

    /** What is due when a session is called off late. */
    public String cancellation(TermsRow.Terms agreed) {
        return texts.of("terms.cancellation.rule", agreed.cancellationHours(), agreed.cancellationPercent());
    }

    /** How often and how long. */
    public String rhythm(TermsRow.Terms agreed) {
        return texts.of("terms.rhythm", texts.value(agreed.frequency()), agreed.sessionMinutes());
    }

    /** Who pays: guardians, by name where the practice shows names, else the clients. */
    public String payer(TermsRow row) {
        if (!row.payer().guardians()) {
            return texts.of("terms.payer.clients");
        }
        return row.payer().names().isEmpty()
                ? texts.of("terms.payer.guardians")
                : row.payer().names();
    }

    /** The fee of a session. */
    public String fee(TermsRow.Terms agreed) {
        return texts.wording().money(agreed.fee());
    }
}
