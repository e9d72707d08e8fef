package org.rapport.bench.load;

import org.jspecify.annotations.Nullable;

/**
 * A form that is asked within a course.
 *
 * @param person the place of the participant, {@link #THERAPIST} for the therapist
 * @param session the place of the session it belongs to, below 0 for none
 * @param asked seconds from the session's beginning (of the first session where it belongs to none) until it is asked
 * @param ended seconds until it is answered or left out
 * @param answers what was answered, null where it is not
 * @param state of the assignment
 */
record Form(
        Shelf.Kept instrument,
        int person,
        int session,
        long asked,
        long ended,
        @Nullable Completed answers,
        String state) {

    static final int THERAPIST = -1;
    static final String ANSWERED = "ANSWERED";
    static final String OPEN = "OPEN";
    static final String SKIPPED = "SKIPPED";
    static final String CLOSED = "CLOSED";

    boolean byClient() {
        return person != THERAPIST;
    }

    String respondentKind() {
        return byClient() ? "CLIENT" : "THERAPIST";
    }

    boolean ofSession() {
        return session >= 0;
    }
}
