package org.rapport.desk.radar;

import java.util.Optional;
import org.rapport.signal.SignalView;

/**
 * One reason to look at a supervised relationship.
 *
 * @param kind what it is
 * @param signal what the rule saw, where it is a signal
 * @param number sessions without a check, or the session after which the review is due; 0 otherwise
 */
public record RadarReason(Kind kind, Optional<SignalView> signal, int number) {

    /** What it is, as the dashboards' row names it. */
    public enum Kind {
        /** A rule over the scores. */
        SIGNAL,
        /** Tension was reported in one of the last sessions. */
        TENSION,
        /** Several sessions were held since the last check was answered. */
        CHECKS_MISSING,
        /** No agreement is in force. */
        NO_AGREEMENT,
        /** The agreement is to be looked at together. */
        REVIEW_DUE
    }
}
