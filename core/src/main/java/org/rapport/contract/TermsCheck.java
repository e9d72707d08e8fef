package org.rapport.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapport.shared.DomainException;
import org.rapport.shared.InputCheck;
import org.rapport.shared.Money;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;

/** The rules for terms beyond those of single fields; everything that does not fit is told together. */
final class TermsCheck {

    private static final int MOST_SESSIONS = 1000;
    private static final int YEARS_AHEAD = 2;
    private static final int YEARS_BACK = 50;

    private final AgreementTerms terms;
    private final Violations found;

    private TermsCheck(AgreementTerms terms, Violations found) {
        this.terms = terms;
        this.found = found;
    }

    /** Refuses terms that break a constraint or a rule. */
    static void require(InputCheck input, AgreementTerms terms, LocalDate today) {
        Violations found = input.of(terms);
        TermsCheck check = new TermsCheck(terms, found);
        check.period(today);
        check.fee();
        check.reviews();
        check.goals();
        found.refuse();
    }

    private void period(LocalDate today) {
        LocalDate starts = terms.startsOn();
        LocalDate ends = terms.endsOn();
        if (starts != null && (starts.isAfter(today.plusYears(YEARS_AHEAD)) || isLongAgo(starts, today))) {
            found.add(AgreementError.STARTS_IMPLAUSIBLE, "startsOn");
        }
        if (starts != null && ends != null && ends.isBefore(starts)) {
            found.add(SharedError.ENDS_BEFORE_START, "endsOn");
        }
        if (terms.expectedSessions() == null && ends == null) {
            found.add(AgreementError.NO_EXTENT, "expectedSessions");
        }
    }

    private static boolean isLongAgo(LocalDate starts, LocalDate today) {
        return starts.isBefore(today.minusYears(YEARS_BACK));
    }

    private void fee() {
        if (terms.fee() == null || terms.currency() == null) {
            return;
        }
        try {
            Money.of(terms.fee(), terms.currency());
        } catch (DomainException bad) {
            found.add(bad.code(), bad.args());
        }
    }

    private void reviews() {
        int last = Objects.requireNonNullElse(terms.expectedSessions(), MOST_SESSIONS);
        if (terms.reviewAfter().stream().anyMatch(number -> number < 1 || number > last)) {
            found.add(AgreementError.REVIEW_OUT_OF_RANGE, Map.of("field", "reviewAfter", "max", last));
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
}
