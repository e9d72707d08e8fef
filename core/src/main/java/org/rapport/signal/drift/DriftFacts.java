package org.rapport.signal.drift;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rapport.contract.Frequency;

/**
 * What the rules of drift go by, of one relationship on one day at its practice.
 *
 * @param today the day
 * @param agreed the agreement in force, where there is one
 * @param counted what happened since the first day that is counted
 * @param heldInAll how many sessions were held since the work began
 * @param lookedBackOn when the agreement was looked back on last
 * @param due the look back that was reached by sessions and not done since
 */
record DriftFacts(
        UUID relationship,
        LocalDate today,
        Optional<Agreed> agreed,
        Counted counted,
        int heldInAll,
        Optional<LocalDate> lookedBackOn,
        Optional<Due> due) {

    /**
     * The terms that are compared.
     *
     * @param from since when they hold
     * @param expectedSessions the number of sessions, where one was agreed
     * @param until the last day, where one was agreed or a number of months was
     * @param reviewOn one fixed day of looking back, where one was agreed
     * @param maybeLonger whether longer sessions have a fee of their own
     */
    record Agreed(
            Frequency frequency,
            int minutes,
            LocalDate from,
            Optional<Integer> expectedSessions,
            Optional<LocalDate> until,
            Optional<LocalDate> reviewOn,
            boolean maybeLonger) {}

    /**
     * Sessions of the days that are counted.
     *
     * @param days how many days of the terms in force are counted
     * @param allDays how many days are counted whatever held
     * @param held under these terms
     * @param due planned for a day that is over, and not moved: held, called off or missed
     */
    record Counted(
            int days,
            int allDays,
            int held,
            int due,
            Lengths lengths,
            Missed missed,
            int withoutAgreement,
            int outsideHours) {}

    /** Lengths in minutes, and how many differ by the limit or more. */
    record Lengths(int sessions, int longer, int longest, int shorter, int shortest) {}

    /** What did not take place. */
    record Missed(int byClient, int late, int byTherapist, int unknown, int absent) {

        int all() {
            return byClient + byTherapist + unknown + absent;
        }
    }

    /** A look back that is due: after which held session, and since when. */
    record Due(int session, LocalDate since) {}
}
