package org.rapport.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapport.bench.Destination;

/** A stream into each table that grows with the number of relationships; what is written is there after {@link #commit}. */
final class Tables implements AutoCloseable {

    private static final String KEY = "organisation_id, id, ";
    private static final Map<String, String> COLUMNS = columns();

    private final Map<String, CopyStream> streams = new LinkedHashMap<>();

    private static Map<String, String> columns() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("rapport.data_key", "organisation_id, subject_id, wrapped_key, created_at");
        all.put(
                "rapport.person",
                KEY + "given_name, family_name, sort_key, given_key, born_on, language, contact_kind, contact");
        all.put("rapport.client_unit", KEY + "practice_id, kind, code");
        all.put("rapport.participant", KEY + "unit_id, person_id, role, position, starts_on");
        all.put("rapport.relationship", KEY + "practice_id, site_id, unit_id, phase, opened_on");
        all.put("rapport.relationship_therapist", KEY + "relationship_id, member_id, starts_on");
        all.put(
                "rapport.agreement_version",
                KEY + "version, relationship_id, number, state, proposed_by, proposed_at, starts_on, frequency,"
                        + " session_minutes, fee_minor, fee_currency, expected_sessions, cancellation_hours,"
                        + " cancellation_percent, review_after, goals, digest, activated_at, words, arrangements,"
                        + " digest_form, guardian_digest");
        all.put(
                "rapport.agreement_signature",
                KEY + "agreement_id, party_kind, party_id, method, signed_at, evidence, digest");
        all.put("rapport.session_series", KEY + "relationship_id, rule, first_at, zone");
        all.put(
                "rapport.session",
                KEY + "version, relationship_id, series_id, agreement_id, therapist_id, number, starts_at, ends_at,"
                        + " state, opened_at");
        all.put("rapport.attendance", KEY + "version, session_id, person_id, status");
        forms(all);
        return all;
    }

    private static void forms(Map<String, String> all) {
        all.put(
                "rapport.assignment",
                KEY + "version, relationship_id, session_id, structure_id, instrument_id, instrument_version,"
                        + " respondent_kind, respondent_id, state, assigned_at, closes_at, skip_reason, close_reason,"
                        + " ended_at");
        all.put(
                "rapport.response",
                KEY + "assignment_id, relationship_id, session_id, structure_id, instrument_id, instrument_version,"
                        + " respondent_kind, respondent_id, language, entered_by, idempotency_key, answered_at,"
                        + " answers");
        all.put("rapport.score", KEY + "response_id, scale_id, state, value, missing");
        all.put(
                "rapport.ledger_entry",
                KEY + "relationship_id, occurred_at, recorded_at, kind, audience, actor_kind, actor_id, subject_id,"
                        + " facts");
        all.put(
                "rapport.signal",
                KEY + "relationship_id, response_id, session_id, respondent_kind, respondent_id, instrument_id,"
                        + " scale_id, kind, rule, rule_version, parameters_id, before_value, value, drop_value,"
                        + " spread_within, threshold, attached_to, repair, repair_response_id, item_falls, asks,"
                        + " raised_at");
        all.put(
                "rapport.relationship_state",
                "organisation_id, relationship_id, sessions_held, agreement_id, client_scores, last_check_at,"
                        + " open_signals, changed_at, attention_keys, urgency, attention_at, checks_missed");
        all.put(
                "gate.personal_link",
                "id, secret_hash, kind, organisation_id, person_id, subject_id, created_at, expires_at");
    }

    /** The tables, in an order in which each refers to earlier ones only. */
    static Iterable<String> names() {
        return COLUMNS.keySet();
    }

    /** Streams into emptied tables, or into tables as they are. */
    Tables(Destination destination, boolean afresh) throws SQLException {
        for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
            Connection owner = destination.asOwner();
            streams.put(
                    table.getKey(),
                    afresh
                            ? CopyStream.afresh(owner, table.getKey(), table.getValue())
                            : CopyStream.more(owner, table.getKey(), table.getValue()));
        }
    }

    /** Begins a row. */
    CopyStream row(String table) {
        CopyStream stream = streams.get(table);
        if (stream == null) {
            throw new IllegalArgumentException(table);
        }
        return stream.row();
    }

    /** Ends all streams, each in its own transaction; gives the rows of each table. */
    Map<String, Long> commit() throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Map.Entry<String, CopyStream> stream : streams.entrySet()) {
            stream.getValue().commit();
            rows.put(stream.getKey(), stream.getValue().rows());
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        for (CopyStream stream : streams.values()) {
            stream.close();
        }
    }
}
