package org.rapport.journey;

import java.util.List;
import java.util.UUID;

/**
 * Ids of a relationship that is not the reader's own.
 *
 * @param relationship the relationship
 * @param session one of its sessions
 * @param check the therapist's own check of that session
 * @param person somebody who takes part
 */
public record Foreign(String relationship, String session, String check, String person) {

    /** An organisation with all it takes to have an own check waiting; the letters stand for ids. */
    private static final String ORGANISATION = """
            insert into rapport.organisation (organisation_id, name, created_at) values ('O', 'Elsewhere', now());
            insert into rapport.practice (organisation_id, id, name, zone, currency, language)
                values ('O', 'P', 'Elsewhere', 'Europe/Berlin', 'EUR', 'en');
            insert into rapport.member (organisation_id, id, display_name, language)
                values ('O', 'M', 'Somebody Elsewhere', 'en');
            insert into rapport.person (organisation_id, id, given_name, family_name, sort_key, given_key, language,
                contact_kind) values ('O', 'C', 'A', 'Stranger', 'stranger a', 'a stranger', 'en', 'NONE');
            insert into rapport.client_unit (organisation_id, id, practice_id, kind, code)
                values ('O', 'U', 'P', 'INDIVIDUAL', 'EW-0001');
            insert into rapport.participant (organisation_id, id, unit_id, person_id, role, position, starts_on)
                values ('O', 'T', 'U', 'C', 'CLIENT', 1, current_date);
            insert into rapport.relationship (organisation_id, id, practice_id, unit_id, phase, opened_on)
                values ('O', 'R', 'P', 'U', 'WORKING', current_date);
            insert into rapport.relationship_therapist (organisation_id, id, relationship_id, member_id, starts_on)
                values ('O', 'T', 'R', 'M', current_date);
            insert into rapport.session (organisation_id, id, relationship_id, therapist_id, number, starts_at, ends_at,
                state) values ('O', 'S', 'R', 'M', 1, now(), now() + interval '50 min', 'PLANNED');
            insert into rapport.instrument_structure
                select 'O', id, instrument_id, instrument_version, digest, structure, first_used_at
                from rapport.instrument_structure where instrument_id = 'session-check' limit 1;
            insert into rapport.assignment (organisation_id, id, relationship_id, session_id, structure_id, instrument_id,
                instrument_version, respondent_kind, respondent_id, state, assigned_at)
                select 'O', 'K', 'R', 'S', id, instrument_id, instrument_version, 'THERAPIST', 'M', 'OPEN', now()
                from rapport.instrument_structure where organisation_id = 'O'""";

    /** A relationship of another therapist of the same organisation. */
    public static Foreign of(Records records, String therapist) {
        String of = " from rapport.member m"
                + " join rapport.assignment a on a.organisation_id = m.organisation_id and a.respondent_id = m.id"
                + " join rapport.relationship r on r.organisation_id = a.organisation_id and r.id = a.relationship_id"
                + " join rapport.participant p on p.organisation_id = r.organisation_id and p.unit_id = r.unit_id"
                + " where m.display_name = ? and a.session_id is not null order by a.id, p.position limit 1";
        return new Foreign(
                records.text("select r.id" + of, therapist),
                records.text("select a.session_id" + of, therapist),
                records.text("select a.id" + of, therapist),
                records.text("select p.person_id" + of, therapist));
    }

    /** A relationship of another organisation, which is made for this. */
    public static Foreign elsewhere(Records records) {
        Foreign made = nowhere();
        String script = ORGANISATION
                .replace("'R'", quoted(made.relationship))
                .replace("'S'", quoted(made.session))
                .replace("'K'", quoted(made.check))
                .replace("'C'", quoted(made.person));
        for (String letter : List.of("O", "P", "M", "U", "T")) {
            script = script.replace("'" + letter + "'", quoted(random()));
        }
        for (String command : script.split(";")) {
            records.change(command);
        }
        return made;
    }

    /** Ids of nothing. */
    public static Foreign nowhere() {
        return new Foreign(random(), random(), random(), random());
    }

    /** The addresses of all pages that name one of them. */
    List<String> addresses() {
        return List.of(
                "relationship.xhtml?id=" + relationship,
                "agreement.xhtml?relationship=" + relationship,
                "proposal.xhtml?relationship=" + relationship,
                "schedule.xhtml?relationship=" + relationship,
                "measures.xhtml?relationship=" + relationship,
                "phase.xhtml?relationship=" + relationship,
                "paper.xhtml?relationship=" + relationship + "&instrument=phq-9",
                "participant.xhtml?relationship=" + relationship + "&person=" + person,
                "session.xhtml?id=" + session,
                "own-check.xhtml?check=" + check + "&session=" + session,
                "own-check.xhtml?check=" + check);
    }

    /** The address of its participant as if that one took part in this relationship. */
    String participantIn(String other) {
        return "participant.xhtml?relationship=" + other + "&person=" + person;
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }

    private static String quoted(String id) {
        return "'" + id + "'::uuid";
    }
}
