package org.rapport.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapport.shared.Ids;

/** One planned relationship with the ids of its rows. Writes the people and the sessions. */
final class DemoRecord {

    private static final String LEDGER =
            "organisation_id, id, relationship_id, occurred_at, recorded_at, kind, audience,"
                    + " actor_kind, actor_id, subject_id, facts";

    private final UUID organisation;
    private final DemoRelationship plan;
    private final Ids ids;
    private final UUID practice;
    private final UUID therapist;
    private final UUID relationship;
    private final UUID agreement;
    private final List<UUID> persons = new ArrayList<>();
    private final List<UUID> held = new ArrayList<>();

    DemoRecord(UUID organisation, DemoRelationship plan, DemoStaff staff, Ids ids) {
        this.organisation = organisation;
        this.plan = plan;
        this.ids = ids;
        practice = staff.clinicIdOf(plan.therapist());
        therapist = staff.therapist(plan.therapist());
        relationship = ids.next();
        agreement = ids.next();
    }

    void writePeople(Rows rows) {
        UUID unit = ids.next();
        LocalDate opened = plan.held().get(0).toLocalDate().minusDays(7);
        rows.add(
                "client_unit",
                "organisation_id, id, practice_id, kind, code",
                organisation,
                unit,
                practice,
                plan.kind().name(),
                "HB-%04d".formatted(plan.number()));
        for (DemoPerson person : plan.people()) {
            writePerson(rows, unit, person, opened);
        }
        rows.add(
                "relationship",
                "organisation_id, id, practice_id, unit_id, phase, opened_on",
                organisation,
                relationship,
                practice,
                unit,
                plan.held().size() < 5 ? "ENGAGING" : "WORKING",
                opened);
        rows.add(
                "relationship_therapist",
                "organisation_id, id, relationship_id, member_id, starts_on",
                organisation,
                ids.next(),
                relationship,
                therapist,
                opened);
        String facts = "kind=" + plan.kind().name() + ";participants=" + persons.size();
        tell(rows, new Told(instant(opened.atTime(9, 0)), "RELATIONSHIP_OPENED", relationship, facts));
    }

    private void writePerson(Rows rows, UUID unit, DemoPerson person, LocalDate opened) {
        UUID id = ids.next();
        persons.add(id);
        rows.add(
                "person",
                "organisation_id, id, given_name, family_name, sort_key, given_key, born_on, language, contact_kind, contact, portal_access",
                organisation,
                id,
                person.givenName(),
                person.familyName(),
                person.sortKey(),
                person.givenKey(),
                person.bornOn(),
                person.language(),
                "EMAIL",
                person.email(),
                false);
        rows.add(
                "participant",
                "organisation_id, id, unit_id, person_id, role, position, starts_on",
                organisation,
                ids.next(),
                unit,
                id,
                person.role(),
                persons.size(),
                opened);
    }

    void writeSessions(Rows rows) {
        int number = 1;
        for (LocalDateTime start : plan.held()) {
            UUID session = session(rows, start, number, "HELD");
            held.add(session);
            tell(
                    rows,
                    new Told(instant(start), "SESSION_HELD", session, "at=" + instant(start) + ";number=" + number++));
        }
        for (LocalDateTime start : plan.planned()) {
            session(rows, start, number++, "PLANNED");
        }
    }

    private UUID session(Rows rows, LocalDateTime start, int number, String state) {
        UUID id = ids.next();
        Instant begins = instant(start);
        rows.add(
                "session",
                "organisation_id, id, relationship_id, agreement_id, therapist_id, number, starts_at, ends_at, state, opened_at",
                organisation,
                id,
                relationship,
                agreement,
                therapist,
                number,
                begins,
                begins.plusSeconds(plan.kind().minutes() * 60L),
                state,
                "HELD".equals(state) ? begins : null);
        for (UUID person : persons) {
            rows.add(
                    "attendance",
                    "organisation_id, id, session_id, person_id, status",
                    organisation,
                    ids.next(),
                    id,
                    person,
                    "HELD".equals(state) ? "ATTENDED" : "EXPECTED");
        }
        return id;
    }

    /** Something for the ledger. */
    record Told(Instant at, String kind, UUID subject, String facts) {}

    /** Adds an entry to the relationship's ledger, by its therapist. */
    void tell(Rows rows, Told told) {
        rows.add(
                "ledger_entry",
                LEDGER,
                organisation,
                ids.next(),
                relationship,
                told.at(),
                told.at(),
                told.kind(),
                "CLIENT_AND_THERAPIST",
                "Member",
                therapist,
                told.subject(),
                told.facts());
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(DemoWriters.ZONE).toInstant();
    }

    UUID nextId() {
        return ids.next();
    }

    UUID organisation() {
        return organisation;
    }

    DemoRelationship plan() {
        return plan;
    }

    UUID therapist() {
        return therapist;
    }

    UUID relationship() {
        return relationship;
    }

    UUID agreement() {
        return agreement;
    }

    List<UUID> persons() {
        return persons;
    }

    List<UUID> held() {
        return held;
    }
}
