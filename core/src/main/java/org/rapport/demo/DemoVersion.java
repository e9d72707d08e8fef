package org.rapport.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementState;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.Frequency;

/**
 * One planned version of an invented agreement.
 *
 * @param signatures in the order they were given
 */
record DemoVersion(int number, AgreementState state, Offer offer, List<Signed> signatures, Dates dates) {

    static final int CANCELLATION_HOURS = 48;
    static final int CANCELLATION_PERCENT = 50;

    /** What differs from version to version. */
    record Offer(
            LocalDate startsOn,
            int feeMinor,
            int expected,
            @Nullable LocalDate endsOn,
            List<Integer> reviewAfter) {}

    /**
     * A signature.
     *
     * @param person the place of the participant, below 0 for the therapist
     */
    record Signed(int person, Instant at) {}

    /** When what happened with it. */
    record Dates(
            Instant proposedAt,
            @Nullable Instant inForceAt,
            @Nullable Instant supersededAt,
            @Nullable Instant withdrawnAt) {}

    static Frequency frequency(DemoRelationship plan) {
        return plan.intervalWeeks() == 1 ? Frequency.WEEKLY : Frequency.FORTNIGHTLY;
    }

    /** The terms as they are proposed. */
    AgreementTerms terms(DemoRelationship plan) {
        return new AgreementTerms(
                        offer.startsOn(),
                        frequency(plan),
                        plan.kind().minutes(),
                        BigDecimal.valueOf(offer.feeMinor(), 2),
                        "EUR",
                        offer.expected(),
                        offer.endsOn(),
                        CANCELLATION_HOURS,
                        CANCELLATION_PERCENT,
                        offer.reviewAfter(),
                        DemoNames.goals(plan.people().get(0).language(), new Random(plan.number())))
                .with(DemoTerms.of(plan));
    }

    /** The same after another came into force. */
    DemoVersion supersededAt(Instant moment) {
        Dates then = new Dates(dates.proposedAt(), dates.inForceAt(), moment, null);
        return new DemoVersion(number, AgreementState.SUPERSEDED, offer, signatures, then);
    }

    /** How often its row has been written: proposed, in force or withdrawn, superseded. */
    int writes() {
        return switch (state) {
            case PROPOSED -> 1;
            case ACTIVE, WITHDRAWN -> 2;
            case SUPERSEDED -> 3;
        };
    }
}
