package org.rapport.spi;

/**
 * Who fills a form in. One instrument may have several; what they read may differ ({@link Wording}), items and scales do not.
 *
 * @since 1.0
 */
public enum Respondent {
    /** An adult client, and any member of a couple or family without a form of their own. */
    CLIENT,
    /** A partner or another adult member of a couple or family, where the form differs from the client's. */
    PARTNER,
    /** A child or adolescent in treatment. */
    YOUNG_PERSON,
    /** A parent or other caregiver, about the young person. */
    CAREGIVER,
    /** The treating therapist. */
    THERAPIST,
    /** A trained rater who watches or listens. */
    OBSERVER,
    /** The supervisor of the treating therapist, in feedback workflows and in instruments about supervision. */
    SUPERVISOR
}
