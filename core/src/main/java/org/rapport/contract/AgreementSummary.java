package org.rapport.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.Money;

/**
 * The administrative terms of a version, without goals: what the one sentence about an agreement needs.
 *
 * @param further what else was agreed, without words of people
 */
public record AgreementSummary(
        UUID id,
        int number,
        LocalDate startsOn,
        Frequency frequency,
        int sessionMinutes,
        Money fee,
        @Nullable Integer expectedSessions,
        @Nullable LocalDate endsOn,
        List<Integer> reviewAfter,
        FurtherTerms further) {

    /** The expected number of months, where one was agreed. */
    public Optional<Integer> expectedMonths() {
        return further.number(TermField.EXPECTED_MONTHS);
    }

    /** Whether the end was left open. */
    public boolean openEnded() {
        return further.yes(TermField.OPEN_ENDED);
    }
}
