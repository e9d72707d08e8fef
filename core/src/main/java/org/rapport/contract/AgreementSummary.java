package org.rapport.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.Money;

/** The administrative terms of a version, without goals: what the one sentence about an agreement needs. */
public record AgreementSummary(
        UUID id,
        int number,
        LocalDate startsOn,
        Frequency frequency,
        int sessionMinutes,
        Money fee,
        @Nullable Integer expectedSessions,
        @Nullable LocalDate endsOn,
        List<Integer> reviewAfter) {}
