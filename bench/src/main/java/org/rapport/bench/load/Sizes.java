package org.rapport.bench.load;

/**
 * How much is made.
 *
 * @param relationships all go on
 * @param sessions of all of them together, held and planned
 * @param responses completed forms of all of them together
 * @param perTherapist relationships of one therapist
 */
public record Sizes(int relationships, int sessions, int responses, int perTherapist) {

    /** Therapists of one supervisor. */
    public static final int SUPERVISEES = 10;

    /** Therapists of one more supervisor, there in every size of at least so many, to compare sizes with each other. */
    public static final int SMALL_GROUP = 5;

    private static final int MOST_COURSES = 1000;

    /** Refuses what cannot be. */
    public Sizes {
        if (relationships < 1 || sessions < relationships || responses < sessions || perTherapist < 1) {
            throw new IllegalArgumentException("at least one session a relationship and one response a session");
        }
    }

    /** How many therapists there are. */
    public int therapists() {
        return (relationships + perTherapist - 1) / perTherapist;
    }

    /** How many different courses there are; every relationship follows one of them. */
    public int courses() {
        return Math.min(MOST_COURSES, relationships);
    }

    /** The course a relationship follows: neighbours follow different ones. */
    public int courseOf(int relationship) {
        return relationship % courses();
    }

    int sessionsEach() {
        return sessions / relationships;
    }

    double responsesEach() {
        return (double) responses / relationships;
    }
}
