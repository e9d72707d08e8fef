package org.rapport.plugin.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the calls of a plugin came to since it was loaded.
 *
 * @param calls how many were made
 * @param failures how many of them failed
 * @param total time they took together
 * @param longest time the longest took
 * @param lastFailure the last failure, without clinical content
 */
public record PluginUse(long calls, long failures, Duration total, Duration longest, Optional<Failure> lastFailure) {

    /**
     * One failed call.
     *
     * @param at when
     * @param kind how
     * @param detail what was asked and how it failed
     */
    public record Failure(Instant at, PluginCallFailed.Kind kind, String detail) {}

    static PluginUse none() {
        return new PluginUse(0, 0, Duration.ZERO, Duration.ZERO, Optional.empty());
    }

    PluginUse succeeded(Duration took) {
        return new PluginUse(calls + 1, failures, total.plus(took), longer(took), lastFailure);
    }

    PluginUse failed(Duration took, Failure failure) {
        return new PluginUse(calls + 1, failures + 1, total.plus(took), longer(took), Optional.of(failure));
    }

    private Duration longer(Duration took) {
        return took.compareTo(longest) > 0 ? took : longest;
    }
}
