package org.rapport.bench.load;

import java.util.List;

/**
 * How a relationship goes: who takes part, its sessions and forms. Many relationships follow the same course on other
 * days with other people.
 *
 * @param kind the unit's kind
 * @param persons how many take part
 * @param held sessions that took place, the first ones
 * @param planned sessions to come, after them
 * @param forms in the order in which they ended
 */
record Course(int number, String kind, int persons, String language, int held, int planned, List<Form> forms) {

    static final int DAYS_BETWEEN = 42;
    static final int MINUTES = 50;
    private static final int ENGAGED = 4;
    private static final int ONE_WITHOUT_AGREEMENT_IN = 20;
    private static final int ONE_NEAR_ITS_END_IN = 14;

    int sessions() {
        return held + planned;
    }

    boolean agreed() {
        return number % ONE_WITHOUT_AGREEMENT_IN != 7;
    }

    /** Working from the fourth session on. */
    boolean working() {
        return held >= ENGAGED;
    }

    int expectedSessions() {
        return number % ONE_NEAR_ITS_END_IN == 9 ? held + 2 : Math.max(24, held + 8);
    }

    List<Integer> reviewPoints() {
        return List.of(6, 12).stream()
                .filter(point -> point <= expectedSessions())
                .toList();
    }

    String roleOf(int person) {
        return switch (kind) {
            case "COUPLE" -> "PARTNER";
            case "FAMILY" -> person < 2 ? "PARENT" : "CHILD";
            default -> "CLIENT";
        };
    }
}
