package org.rapport.goal;

/** What an entry of a goal says. */
public enum EntryKind {
    /** The goal has these words from here on; nobody has agreed to them yet. */
    WORDED,
    /** A side agrees to the words. */
    AGREED,
    /** A side does not agree to the words. */
    NOT_AGREED,
    /** A side calls it reached. */
    REACHED,
    /** A side calls it reached no more. */
    NOT_REACHED,
    /** It is not worked on for now, and why. */
    LAID_ASIDE,
    /** It is worked on again. */
    TAKEN_UP,
    /** Its owner lets the others of the unit read it. */
    SHOWN,
    /** Its owner keeps it from them again. */
    HIDDEN,
    /** A step towards it. */
    STEP_ADDED,
    /** A step was taken. */
    STEP_DONE,
    /** A step was not taken after all. */
    STEP_OPEN,
    /** A step is no longer meant. */
    STEP_REMOVED;

    /** Whether it is one of the statements somebody makes about the goal as a whole. */
    public boolean said() {
        return switch (this) {
            case AGREED, NOT_AGREED, REACHED, NOT_REACHED, LAID_ASIDE, TAKEN_UP, SHOWN, HIDDEN -> true;
            case WORDED, STEP_ADDED, STEP_DONE, STEP_OPEN, STEP_REMOVED -> false;
        };
    }

    /** Whether it is a statement only the owner can make. */
    public boolean ownersOnly() {
        return this == SHOWN || this == HIDDEN;
    }

    /** Whether it changes a step that is there. */
    public boolean changesStep() {
        return this == STEP_DONE || this == STEP_OPEN || this == STEP_REMOVED;
    }
}
