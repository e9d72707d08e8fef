package org.rapport.signal.drift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.rapport.contract.Frequency;

/** One thing that was agreed beside what happens, with the numbers it is judged by. */
public sealed interface Drift {

    /** What it is about. */
    DriftKind kind();

    /** Whether it has passed its limit, so that it asks for a look back together. */
    boolean passes();

    /**
     * Whether supervisors are shown it as a cue about the frame of the work: something to talk about, never a verdict.
     * Which drifts are cues follows the published lists of early signs (longer sessions, sessions outside what was
     * agreed, unusual hours, more sessions than agreed).
     */
    boolean cue();

    /**
     * How often.
     *
     * @param agreed what was agreed
     * @param days over how many days it was counted
     * @param expected how many sessions that makes, to one decimal
     * @param held how many were held
     * @param percent by how much that is fewer (below 0) or more
     */
    record OfFrequency(Frequency agreed, int days, BigDecimal expected, int held, int percent, boolean passes)
            implements Drift {

        @Override
        public DriftKind kind() {
            return DriftKind.FREQUENCY;
        }

        @Override
        public boolean cue() {
            return passes && percent > 0;
        }
    }

    /**
     * How long.
     *
     * @param agreed minutes that were agreed
     * @param sessions how many sessions were planned or held
     * @param longer how many of them were longer by the limit or more
     * @param longest the longest, in minutes
     * @param shorter how many of them were shorter by the limit or more
     * @param shortest the shortest, in minutes
     * @param maybeLonger whether longer sessions were agreed too, with a fee of their own
     */
    record OfLength(
            int agreed,
            int sessions,
            int longer,
            int longest,
            int shorter,
            int shortest,
            boolean maybeLonger,
            boolean passes)
            implements Drift {

        @Override
        public DriftKind kind() {
            return DriftKind.LENGTH;
        }

        @Override
        public boolean cue() {
            return passes && longer > 0 && !maybeLonger;
        }
    }

    /**
     * How many did not take place.
     *
     * @param days over how many days it was counted
     * @param due how many should have taken place
     * @param byClient how many the client called off
     * @param late how many of those after the time until which that costs nothing
     * @param byTherapist how many the therapist called off
     * @param unknown how many were called off when it was not yet kept by whom
     * @param absent how many nobody came to
     */
    record OfMissed(int days, int due, int byClient, int late, int byTherapist, int unknown, int absent, boolean passes)
            implements Drift {

        @Override
        public DriftKind kind() {
            return DriftKind.MISSED;
        }

        /** How many did not take place. */
        public int all() {
            return byClient + byTherapist + unknown + absent;
        }

        @Override
        public boolean cue() {
            return false;
        }
    }

    /**
     * How long the work goes on.
     *
     * @param held how many sessions were held
     * @param expected how many were expected, where a number was agreed
     * @param until the last day that was expected, where one was agreed
     */
    record OfExtent(int held, Optional<Integer> expected, Optional<LocalDate> until, boolean passes) implements Drift {

        @Override
        public DriftKind kind() {
            return DriftKind.EXTENT;
        }

        @Override
        public boolean cue() {
            return false;
        }
    }

    /**
     * Whether the agreement was looked back on.
     *
     * @param session the number of held sessions after which that was agreed, where it was
     * @param dueOn since when it is due
     * @param last when it was done last, where it was
     */
    record OfReview(Optional<Integer> session, Optional<LocalDate> dueOn, Optional<LocalDate> last, boolean passes)
            implements Drift {

        @Override
        public DriftKind kind() {
            return DriftKind.REVIEW;
        }

        @Override
        public boolean cue() {
            return false;
        }
    }

    /**
     * Sessions without an agreement.
     *
     * @param days over how many days it was counted
     * @param held how many were held on days on which no version held
     */
    record OfFrame(int days, int held, boolean passes) implements Drift {

        @Override
        public DriftKind kind() {
            return DriftKind.FRAME;
        }

        @Override
        public boolean cue() {
            return passes;
        }
    }

    /**
     * Sessions at unusual hours.
     *
     * @param days over how many days it was counted
     * @param from the hour from which the organisation works, 0 to 23
     * @param to the hour until which it works, 1 to 24
     * @param outside how many sessions began before or ended after
     */
    record OfHours(int days, int from, int to, int outside, boolean passes) implements Drift {

        @Override
        public DriftKind kind() {
            return DriftKind.HOURS;
        }

        @Override
        public boolean cue() {
            return passes;
        }
    }
}
