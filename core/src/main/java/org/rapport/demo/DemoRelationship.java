package org.rapport.demo;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An invented relationship: its people, the agreed rhythm and how the alliance went.
 *
 * @param therapist the place of its therapist in the cast
 * @param held starts of the sessions that took place, oldest first, in the practice's own time
 * @param planned starts of the sessions to come
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
        List<LocalDateTime> held,
        List<LocalDateTime> planned,
        List<List<Integer>> sums,
        List<Integer> therapistSums) {

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
