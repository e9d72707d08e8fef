package org.rapport.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How an invented alliance goes. Scores are means of four answers from 0 to 10, so they move in quarters; they are kept
 * here as the sum of the four answers (0 to 40) to stay exact.
 */
enum CoursePattern {
    /** High and calm. */
    STABLE,
    /** Calm, one marked fall, back within a few sessions. */
    REPAIRED,
    /** Calm, one marked fall that stays. */
    UNREPAIRED,
    /** Falls a little session after session. */
    SLOW_DECLINE,
    /** Goes up and down a lot by habit. */
    NOISY;

    private static final int CEILING = 40;
    private static final int MARKED_FALL = 13;

    /** The client's sums for so many sessions. */
    List<Integer> sums(int sessions, Random random) {
        int base = 28 + random.nextInt(8);
        int turn = sessions < 8 ? sessions : 4 + random.nextInt(sessions - 7);
        List<Integer> sums = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            int wobble = this == NOISY ? random.nextInt(13) - 6 : random.nextInt(3) - 1;
            sums.add(within(base + drift(session, turn) + wobble));
        }
        return sums;
    }

    private int drift(int session, int turn) {
        int after = session - turn;
        return switch (this) {
            case STABLE, NOISY -> 0;
            case REPAIRED -> after == 0 ? -MARKED_FALL : after == 1 ? -4 : Math.max(0, Math.min(3, after - 1));
            case UNREPAIRED -> after >= 0 ? -MARKED_FALL + Math.min(2, after / 3) : 0;
            case SLOW_DECLINE -> after < 0 ? 0 : -2 * Math.min(after + 1, 7);
        };
    }

    private static int within(int sum) {
        return Math.max(4, Math.min(CEILING, sum));
    }
}
