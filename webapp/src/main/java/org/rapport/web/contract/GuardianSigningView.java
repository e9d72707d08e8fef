package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementState;
import org.rapport.contract.GuardianAgreement;
import org.rapport.session.Slot;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** What a guardian sees who came through a link to sign for a child. {@link GuardianTask} opens it. */
@Named("guardianSigning")
@RequestScoped
public class GuardianSigningView {

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    @Inject
    private OwnCountersView own;

    private @Nullable GuardianAgreement shown;
    private @Nullable List<Slot> appointments;
    private String typed = "";
    private String refusal = "";

    /** The link opened this; appointments are there for those who may see them. */
    void open(GuardianAgreement agreement, Optional<List<Slot>> next) {
        shown = agreement;
        appointments = next.orElse(null);
        reader.prefer(
                Locale.forLanguageTag(agreement.place().language()),
                agreement.place().zone());
    }

    /** The signature was not accepted; what was typed stays. */
    void refused(DomainException why, String name) {
        refusal = texts.failure(why);
        typed = name;
    }

    /** The version, as far as a guardian sees it. */
    public GuardianAgreement getAgreement() {
        return Objects.requireNonNull(shown, "opened by GuardianTask");
    }

    /** The practice. */
    public String getFrom() {
        return getAgreement().place().practice();
    }

    /** For whom they sign. */
    public String getHeading() {
        return texts.of("guardian.heading", getAgreement().forWhom());
    }

    /** Whether the guardian may sign now: nothing they asked for waits for an answer. */
    public boolean isToSign() {
        return getAgreement().toSign() && !own.isWaiting();
    }

    /** Whether the goals were opened to guardians. */
    public boolean isGoalsOpen() {
        return !getAgreement().goals().isEmpty();
    }

    /** The next appointments, or null for somebody who may not see them. */
    public @Nullable List<Slot> getAppointments() {
        return appointments;
    }

    /** Whether appointments may be seen. */
    public boolean isAppointmentsShown() {
        return appointments != null;
    }

    /** Where the agreement stands, in a sentence. */
    public String getStanding() {
        GuardianAgreement agreement = getAgreement();
        if (agreement.state() == AgreementState.PROPOSED) {
            return texts.of(agreement.toSign() ? "signing.standing.proposed" : "signing.standing.signed");
        }
        return texts.of("signing.standing." + agreement.state().name());
    }

    /** The name as typed before. */
    public String getTyped() {
        return typed;
    }

    /** Why the signature was not accepted; empty when there was no attempt. */
    public String getRefusal() {
        return refusal;
    }
}
