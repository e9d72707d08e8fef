package org.rapport.measure;

import org.rapport.relationship.LedgerKind;

/** What measures write into the ledger. Facts: instrument (its id), by (CLIENT or THERAPIST), person where a client did it. */
public enum MeasureLedger implements LedgerKind {
    /** A form was given to a participant. */
    INSTRUMENT_ASSIGNED,
    /** A form was answered. */
    CHECK_ANSWERED,
    /** The therapist left out the own check; the pair cannot be compared. Fact: reason. */
    CHECK_SKIPPED,
    /** Values of a paper form were typed in by staff. */
    PAPER_FORM_ENTERED,
    /** A form answered earlier was taken over from another system. */
    FORM_TAKEN_OVER,
    /** A score of which the answers are not known was taken over from another system. */
    SCORE_TAKEN_OVER
}
