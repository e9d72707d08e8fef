package org.rapport.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.InputCheck;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;

/** The rules for terms beyond those of single fields; everything that does not fit is told together. */
final class TermsCheck {

    private static final int MOST_SESSIONS = 1000;
    private static final int YEARS_AHEAD = 2;
    private static final int YEARS_BACK = 50;

    private final AgreementTerms terms;
    private final Frame frame;
    private final Violations found;

    private TermsCheck(AgreementTerms terms, Frame frame, Violations found) {
        this.terms = terms;
        this.frame = frame;
        this.found = found;
    }

    /**
     * Where terms are proposed.
     *
     * @param today where the practice is
     * @param currencies those an amount may be in: the practice's and that of the version before
     * @param amendment whether another version is in force
     * @param secretsNeeded whether what is done with secrets has to be chosen
     */
    record Frame(LocalDate today, Set<String> currencies, boolean amendment, boolean secretsNeeded) {

        /** The same where nothing has to be chosen that was not there before. */
        Frame withoutSecrets() {
            return new Frame(today, currencies, amendment, false);
        }
    }

    /** Refuses terms that break a constraint or a rule. */
    static void require(InputCheck input, AgreementTerms terms, Frame frame) {
        Violations found = input.of(terms);
        TermsCheck check = new TermsCheck(terms, frame, found);
        check.period();
        check.extent();
        check.fees();
        check.reviews();
        check.goals();
        check.secrets();
        found.refuse();
    }

    private void period() {
        LocalDate starts = terms.startsOn();
        LocalDate ends = terms.endsOn();
        if (starts == null) {
            return;
        }
        if (starts.isAfter(frame.today().plusYears(YEARS_AHEAD))
                || starts.isBefore(frame.today().minusYears(YEARS_BACK))) {
            found.add(AgreementError.STARTS_IMPLAUSIBLE, "startsOn");
        } else if (frame.amendment() && starts.isBefore(frame.today())) {
            found.add(AgreementError.AMENDMENT_STARTS_BACK, "startsOn");
        }
        if (ends != null && ends.isBefore(starts)) {
            found.add(SharedError.ENDS_BEFORE_START, "endsOn");
        }
    }

    private void extent() {
        boolean bounded = terms.expectedSessions() != null
                || terms.endsOn() != null
                || further().value(TermField.EXPECTED_MONTHS).isPresent();
        boolean open = further().yes(TermField.OPEN_ENDED);
        if (!bounded && !open) {
            found.add(AgreementError.NO_EXTENT, "expectedSessions");
        } else if (terms.endsOn() != null && open) {
            found.add(AgreementError.OPEN_AND_ENDING, "openEnded");
        }
    }

    private void fees() {
        String currency = terms.currency();
        if (currency == null) {
            return;
        }
        FieldValues fields = new FieldValues(found, currency);
        BigDecimal fee = terms.fee();
        if (fee != null) {
            fields.amount(TermField.FEE, fee);
        }
        if (found.at("currency")) {
            return;
        }
        if (!frame.currencies().contains(currency)) {
            found.add(
                    AgreementError.OTHER_CURRENCY,
                    Map.of("field", "currency", "currency", String.join(", ", frame.currencies())));
        }
        fields.check(further());
        scale(fee);
        feeChange();
    }

    private void scale(@Nullable BigDecimal fee) {
        BigDecimal from = further().amount(TermField.SLIDING_FROM).orElse(null);
        BigDecimal to = further().amount(TermField.SLIDING_TO).orElse(null);
        if (from != null && to != null && from.compareTo(to) > 0) {
            found.add(AgreementError.SCALE_UPSIDE_DOWN, TermField.SLIDING_TO.input());
        } else if (fee != null && (isAbove(from, fee) || isAbove(fee, to))) {
            found.add(AgreementError.FEE_OUTSIDE_SCALE, "fee");
        }
    }

    private static boolean isAbove(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }

    private void feeChange() {
        LocalDate earliest = further()
                .value(TermField.FEE_EARLIEST)
                .flatMap(FieldValues::day)
                .orElse(null);
        LocalDate starts = terms.startsOn();
        if (earliest != null && starts != null && earliest.isBefore(starts)) {
            found.add(AgreementError.BEFORE_IT_STARTS, TermField.FEE_EARLIEST.input());
        }
    }

    private void reviews() {
        int last = Objects.requireNonNullElse(terms.expectedSessions(), MOST_SESSIONS);
        if (terms.reviewAfter().stream().anyMatch(number -> number < 1 || number > last)) {
            found.add(AgreementError.REVIEW_OUT_OF_RANGE, Map.of("field", "reviewAfter", "max", last));
        }
        LocalDate review =
                further().value(TermField.REVIEW_ON).flatMap(FieldValues::day).orElse(null);
        if (review == null) {
            return;
        }
        LocalDate starts = terms.startsOn();
        LocalDate ends = terms.endsOn();
        if (starts != null && review.isBefore(starts)) {
            found.add(AgreementError.BEFORE_IT_STARTS, TermField.REVIEW_ON.input());
        } else if (ends != null && review.isAfter(ends)) {
            found.add(AgreementError.REVIEW_AFTER_THE_END, TermField.REVIEW_ON.input());
        }
    }

    private void goals() {
        List<String> goals = terms.goals();
        if (goals.size() > AgreementTerms.MOST_GOALS) {
            found.add(AgreementError.TOO_MANY_GOALS, Map.of("field", "goals", "max", AgreementTerms.MOST_GOALS));
        }
        for (int i = 0; i < goals.size(); i++) {
            String goal = goals.get(i);
            if (goal.codePointCount(0, goal.length()) > AgreementTerms.LONGEST_GOAL) {
                found.add(
                        AgreementError.GOAL_TOO_LONG,
                        Map.of("field", "goals", "number", i + 1, "max", AgreementTerms.LONGEST_GOAL));
            }
        }
    }

    private void secrets() {
        if (frame.secretsNeeded() && further().value(TermField.SECRETS).isEmpty()) {
            found.add(AgreementError.SECRETS_NOT_CHOSEN, TermField.SECRETS.input());
        }
    }

    private FurtherTerms further() {
        return terms.further();
    }
}
