package org.rapport.journey;

import java.util.UUID;
import org.rapport.account.token.TokenSecret;

/**
 * A relationship made for one test, as a program meets it: with an opened session whose checks wait for answers.
 *
 * @param member who works in it
 * @param relationship the relationship
 * @param session its only session
 * @param own the member's own check of that session
 * @param client the client's check of that session
 * @param person the client
 */
record ApiGround(String member, UUID relationship, UUID session, UUID own, UUID client, UUID person) {

    /** The letters stand for ids, the member's organisation and practice come from their account. */
    private static final String MAKE = """
            insert into rapport.person (organisation_id, id, given_name, family_name, sort_key, given_key, born_on, language,
                contact_kind) select organisation_id, 'C', 'Petra', 'Program', 'program petra', 'petra program',
                date '1985-05-05', 'en', 'NONE' from gate.account where sign_in_name = ?;
            insert into rapport.client_unit (organisation_id, id, practice_id, kind, code)
                select r.organisation_id, 'U', r.practice_id, 'INDIVIDUAL', 'AP-' || substr('U', 1, 8) from gate.account a
                join rapport.member_role r on r.organisation_id = a.organisation_id and r.member_id = a.subject_id
                where a.sign_in_name = ? limit 1;
            insert into rapport.participant (organisation_id, id, unit_id, person_id, role, position, starts_on)
                select organisation_id, 'T', 'U', 'C', 'CLIENT', 1, date '2024-01-01' from gate.account where sign_in_name = ?;
            insert into rapport.relationship (organisation_id, id, practice_id, unit_id, phase, opened_on)
                select a.organisation_id, 'R', u.practice_id, 'U', 'WORKING', date '2024-01-01' from gate.account a
                join rapport.client_unit u on u.organisation_id = a.organisation_id and u.id = 'U' where a.sign_in_name = ?;
            insert into rapport.relationship_therapist (organisation_id, id, relationship_id, member_id, starts_on)
                select organisation_id, 'T', 'R', subject_id, date '2024-01-01' from gate.account where sign_in_name = ?;
            insert into rapport.session (organisation_id, id, relationship_id, therapist_id, number, starts_at, ends_at,
                state, opened_at) select organisation_id, 'S', 'R', subject_id, 1, m.at, m.at + interval '50 min', 'HELD', m.at
                from gate.account, lateral (select timestamptz '2024-02-01 10:00:00Z' + interval '1 hour'
                    * (select count(*) from rapport.session s where s.starts_at < timestamptz '2025-01-01')) m(at)
                where sign_in_name = ?;
            insert into rapport.attendance (organisation_id, id, session_id, person_id, status)
                select organisation_id, 'T', 'S', 'C', 'ATTENDED' from gate.account where sign_in_name = ?;
            insert into rapport.assignment (organisation_id, id, relationship_id, session_id, structure_id, instrument_id,
                instrument_version, respondent_kind, respondent_id, state, assigned_at)
                select a.organisation_id, 'K', 'R', 'S', i.id, i.instrument_id, i.instrument_version, 'THERAPIST',
                a.subject_id, 'OPEN', now() from gate.account a join rapport.instrument_structure i
                on i.organisation_id = a.organisation_id and i.instrument_id = 'session-check'
                where a.sign_in_name = ? order by i.first_used_at limit 1;
            insert into rapport.assignment (organisation_id, id, relationship_id, session_id, structure_id, instrument_id,
                instrument_version, respondent_kind, respondent_id, state, assigned_at)
                select organisation_id, 'L', relationship_id, session_id, structure_id, instrument_id, instrument_version,
                'CLIENT', 'C', 'OPEN', now() from rapport.assignment
                where id = 'K' and organisation_id = (select organisation_id from gate.account where sign_in_name = ?)""";

    /** With this member. */
    static ApiGround with(Records records, String member) {
        ApiGround made = new ApiGround(member, id(), id(), id(), id(), id());
        String script = MAKE.replace("'R'", quoted(made.relationship))
                .replace("'S'", quoted(made.session))
                .replace("'K'", quoted(made.own))
                .replace("'L'", quoted(made.client))
                .replace("'C'", quoted(made.person))
                .replace("'T'", quoted(id()));
        UUID unit = id();
        String ready = script.replace("substr('U'", "substr('" + unit + "'").replace("'U'", quoted(unit));
        for (String command : ready.split(";")) {
            records.change(command, member);
        }
        return made;
    }

    /** A token as the operator's command makes it, without waiting for a process; it begins now and lasts an hour. */
    static String token(Records records, String member, String scopes) {
        TokenSecret secret = TokenSecret.make();
        int made = records.change(
                "insert into gate.api_token (id, secret_hash, organisation_id, account_id, label, scopes, created_at,"
                        + " expires_at) select gen_random_uuid(), ?, organisation_id, id, 'journey',"
                        + " string_to_array(?, ','), now(), now() + interval '1 hour' from gate.account"
                        + " where sign_in_name = ?",
                secret.hash(),
                scopes,
                member);
        if (made != 1) {
            throw new AssertionError("nobody signs in as " + member);
        }
        return secret.text();
    }

    /** Somebody of the organisation a foreign relationship belongs to, who works in it and has an account. */
    static String somebodyOf(Records records, Foreign foreign) {
        String name = "elsewhere-" + id();
        records.change(
                "insert into rapport.member_role (organisation_id, id, member_id, practice_id, role)"
                        + " select t.organisation_id, gen_random_uuid(), t.member_id, r.practice_id, 'THERAPIST'"
                        + " from rapport.relationship_therapist t join rapport.relationship r"
                        + " on r.organisation_id = t.organisation_id and r.id = t.relationship_id"
                        + " where t.relationship_id = cast(? as uuid)",
                foreign.relationship());
        records.change(
                "insert into gate.account (id, sign_in_name, password_hash, organisation_id, subject_kind, subject_id,"
                        + " created_at) select gen_random_uuid(), ?, 'none', organisation_id, 'MEMBER', member_id, now()"
                        + " from rapport.relationship_therapist where relationship_id = cast(? as uuid)",
                name,
                foreign.relationship());
        return name;
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private static String quoted(UUID id) {
        return "'" + id + "'::uuid";
    }
}
