package org.rapport.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.rapport.relationship.Phase;

/**
 * An invented relationship: its people, the agreed rhythm and how the alliance went.
 *
 * @param therapist the place of its therapist in the cast
 * @param phase where it stands today
 * @param sessions oldest first
 * @param sums per participant, per held session, the sum of four answers (0 to 40)
 * @param therapistSums the therapist's sums
 */
record DemoRelationship(
        int number,
        int therapist,
        UnitKind kind,
        List<DemoPerson> people,
        CoursePattern pattern,
        int intervalWeeks,
        Phase phase,
        List<DemoSession> sessions,
        List<List<Integer>> sums,
        List<Integer> therapistSums) {

    private static final int DAYS_BEFORE_FIRST = 7;

    /** Starts of the sessions that took place. */
    List<LocalDateTime> held() {
        return sessions.stream()
                .filter(DemoSession::held)
                .map(DemoSession::start)
                .toList();
    }

    /** Starts of the sessions to come. */
    List<LocalDateTime> planned() {
        return sessions.stream()
                .filter(DemoSession::planned)
                .map(DemoSession::start)
                .toList();
    }

    /** Whether the agreement's last day is near. */
    boolean endsSoon() {
        return endsSoon(number) && phase != Phase.ENDED;
    }

    static boolean endsSoon(int number) {
        return number % 13 == 5;
    }

    /** Whether the agreed number of sessions is nearly used up. */
    boolean runsOut() {
        return runsOut(number);
    }

    static boolean runsOut(int number) {
        return number % 14 == 9;
    }

    /** The day it was opened. */
    LocalDate opened() {
        return sessions.get(0).start().toLocalDate().minusDays(DAYS_BEFORE_FIRST);
    }

    /** The day of the n-th held session, from 1. */
    LocalDate heldOn(int n) {
        return held().get(n - 1).toLocalDate();
    }

    /** The kinds of unit in the demonstration. */
    enum UnitKind {
        INDIVIDUAL(50, 12_000),
        COUPLE(80, 18_000),
        FAMILY(80, 19_000);

        private final int minutes;
        private final int feeMinor;

        UnitKind(int minutes, int feeMinor) {
            this.minutes = minutes;
            this.feeMinor = feeMinor;
        }

        int minutes() {
            return minutes;
        }

        int feeMinor() {
            return feeMinor;
        }
    }
}
