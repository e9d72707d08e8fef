package org.rapport.measure.kept;

import java.time.Instant;
import java.util.UUID;

/** What is listed in the order of when it was answered: a form, or a score of one. */
public interface Kept {

    /** Its own id. */
    UUID id();

    /** When the form was answered. */
    Instant answeredAt();
}
