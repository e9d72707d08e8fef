package org.rapport.signal.drift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides from where on a difference asks for a look; what each means is said at {@link DriftLimits}.
 *
 * @param seen the version the form was made from; 0 for what the product proposes
 * @param latestHour after the earliest
 */
public record SetDriftLimits(
        int seen,
        @NotNull @Min(14) @Max(365) @Nullable Integer days,
        @NotNull @Min(1) @Max(500) @Nullable Integer frequencyPercent,
        @NotNull @Min(1) @Max(240) @Nullable Integer lengthMinutes,
        @NotNull @Min(1) @Max(100) @Nullable Integer missedPercent,
        @NotNull @Min(0) @Max(1000) @Nullable Integer sessionsOver,
        @NotNull @Min(0) @Max(365) @Nullable Integer reviewDays,
        @NotNull @Min(0) @Max(23) @Nullable Integer earliestHour,
        @NotNull @Min(1) @Max(24) @Nullable Integer latestHour) {

    /** The limits, once nothing is missing. */
    DriftLimits next() {
        return new DriftLimits(
                seen + 1,
                Objects.requireNonNull(days),
                Objects.requireNonNull(frequencyPercent),
                Objects.requireNonNull(lengthMinutes),
                Objects.requireNonNull(missedPercent),
                Objects.requireNonNull(sessionsOver),
                Objects.requireNonNull(reviewDays),
                Objects.requireNonNull(earliestHour),
                Objects.requireNonNull(latestHour));
    }
}
