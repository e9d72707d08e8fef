package org.rapport.measure;

/**
 * The rule that a therapist sees a client's answers of a session only after the own check of that session is answered or
 * skipped, as a condition for statements. One text, so that every projection means the same.
 */
public final class Sealing {

    /** True where the response (alias {@code r}) may be seen by the relationship's therapists. */
    public static final String OPENED = " (r.respondent_kind = 'THERAPIST' or not exists (select 1"
            + " from rapport.assignment own where own.organisation_id = r.organisation_id"
            + " and own.session_id = r.session_id and own.instrument_id = r.instrument_id"
            + " and own.respondent_kind = 'THERAPIST' and own.state = 'OPEN')) ";

    /** True where client and therapist of the response's session can be compared: the therapist did not skip. */
    public static final String COMPARABLE = " not exists (select 1"
            + " from rapport.assignment left_out where left_out.organisation_id = r.organisation_id"
            + " and left_out.session_id = r.session_id and left_out.instrument_id = r.instrument_id"
            + " and left_out.respondent_kind = 'THERAPIST' and left_out.state = 'SKIPPED') ";

    private Sealing() {}
}
