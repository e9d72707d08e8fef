package org.rapport.contract.counter;

/** A step of the talk about one term. */
public enum CounterKind {
    /** A participant or guardian wants something else. */
    ASKED,
    /** A therapist answers with another value. */
    SUGGESTED,
    /** The change asked for goes on to a later version, since another change was accepted or a new version proposed. */
    CARRIED,
    /** The last value is taken up: a new version says it. */
    ACCEPTED,
    DECLINED,
    TAKEN_BACK;

    /** Whether the talk about it ends with this step. */
    public boolean ends() {
        return this == ACCEPTED || this == DECLINED || this == TAKEN_BACK;
    }

    /** Whether it names a value. */
    boolean names() {
        return this == ASKED || this == SUGGESTED;
    }
}
