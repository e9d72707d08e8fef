package org.rapport.plugin.runtime;

import java.time.Duration;

/**
 * How long the host waits for plugins and how often it forgives.
 *
 * @param load for each question asked while a plugin is loaded; above zero
 * @param call for each later call; above zero
 * @param summary for each summary of a note, instead of the limit for calls; above zero
 * @param grace how long after its limit a call may take to stop before its plugin is suspended; above zero
 * @param failures failed calls in a row that suspend a plugin; at least 1
 */
public record PluginLimits(Duration load, Duration call, Duration summary, Duration grace, int failures) {

    /** Refuses limits that allow nothing. */
    public PluginLimits {
        if (!positive(load) || !positive(call) || !positive(summary) || !positive(grace) || failures < 1) {
            throw new IllegalArgumentException("Limits of plugins must be above zero");
        }
    }

    private static boolean positive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    /**
     * Ten seconds to load, two for a call, sixty for a summary, five to stop, three failures.
     *
     * @return the usual limits
     */
    public static PluginLimits usual() {
        return new PluginLimits(
                Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofSeconds(5), 3);
    }
}
