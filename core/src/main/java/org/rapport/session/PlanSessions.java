package org.rapport.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plans one session or a series.
 *
 * @param firstAt start of the first session on the practice's clock
 * @param minutes length, 10 to 480 minutes
 * @param rhythm once, weekly or fortnightly
 * @param count how many, 1 to 100; with an agreement in force at most what it leaves
 */
public record PlanSessions(
        @NotNull UUID relationship,
        @NotNull @Nullable LocalDateTime firstAt,
        @Min(10) @Max(480) int minutes,
        @NotNull @Nullable Rhythm rhythm,
        @Min(1) @Max(100) int count) {}
