package org.rapport.goal;

/** On which side somebody stands. */
public enum SideKind {
    /** Somebody who takes part. */
    CLIENT,
    /** The therapists, who speak as one. */
    THERAPIST
}
