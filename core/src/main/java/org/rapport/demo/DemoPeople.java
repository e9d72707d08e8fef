package org.rapport.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.relationship.Phase;
import org.rapport.shared.data.BulkRows;

/** Writes who comes, the relationship and the phases it went through. */
final class DemoPeople {

    private static final int SESSIONS_OF_ENGAGING = 4;
    private static final int WEEKS_OF_ENDING = 4;

    private final BulkRows rows;

    private final DemoClients clients;

    DemoPeople(BulkRows rows, DemoClients clients) {
        this.rows = rows;
        this.clients = clients;
    }

    /** A step from one phase to the next. */
    private record Step(Phase from, Phase to, LocalDateTime at) {}

    void write(DemoRecord record) {
        DemoRelationship plan = record.plan();
        UUID unit = record.nextId();
        rows.add(
                "client_unit",
                "organisation_id, id, practice_id, kind, code",
                record.organisation(),
                unit,
                record.practice(),
                plan.kind().name(),
                "HB-%04d".formatted(plan.number()));
        for (int place = 0; place < plan.people().size(); place++) {
            person(record, unit, place);
        }
        List<Step> steps = steps(plan);
        relationship(record, unit, 1 + steps.size());
        record.persons().stream().filter(clients::has).forEach(person -> grant(record, person));
        Instant opened = DemoRecord.instant(plan.opened().atTime(9, 0));
        record.tell(
                rows,
                Told.toAll(
                        opened,
                        "RELATIONSHIP_OPENED",
                        record.relationship(),
                        Map.of(
                                "kind",
                                plan.kind().name(),
                                "participants",
                                String.valueOf(plan.people().size()))));
        steps.forEach(step -> record.tell(
                rows,
                Told.toAll(
                        DemoRecord.instant(step.at()),
                        "PHASE_CHANGED",
                        record.relationship(),
                        Map.of("from", step.from().name(), "to", step.to().name()))));
    }

    private void person(DemoRecord record, UUID unit, int place) {
        DemoPerson person = record.plan().people().get(place);
        UUID id = record.persons().get(place);
        rows.add(
                "person",
                "organisation_id, id, given_name, family_name, sort_key, given_key, born_on, language, contact_kind, contact,"
                        + " portal_access, version",
                record.organisation(),
                id,
                person.givenName(),
                person.familyName(),
                person.sortKey(),
                person.givenKey(),
                person.bornOn(),
                person.language(),
                "EMAIL",
                person.email(),
                clients.has(id),
                1);
        rows.add(
                "participant",
                "organisation_id, id, unit_id, person_id, role, position, starts_on, version",
                record.organisation(),
                record.nextId(),
                unit,
                id,
                person.role(),
                place + 1,
                record.plan().opened(),
                1);
    }

    private void grant(DemoRecord record, UUID person) {
        Instant opened = DemoRecord.instant(record.plan().opened().atTime(10, 0));
        rows.add(
                "portal_grant",
                "organisation_id, id, relationship_id, person_id, invited_at, opened_at",
                record.organisation(),
                record.nextId(),
                record.relationship(),
                person,
                opened,
                opened);
    }

    private void relationship(DemoRecord record, UUID unit, int version) {
        DemoRelationship plan = record.plan();
        LocalDate ended = plan.phase() == Phase.ENDED ? plan.heldOn(plan.held().size()) : null;
        rows.add(
                "relationship",
                "organisation_id, id, version, practice_id, site_id, unit_id, phase, opened_on, ended_on",
                record.organisation(),
                record.relationship(),
                version,
                record.practice(),
                record.site(),
                unit,
                plan.phase().name(),
                plan.opened(),
                ended);
        rows.add(
                "relationship_therapist",
                "organisation_id, id, relationship_id, member_id, starts_on, version",
                record.organisation(),
                record.nextId(),
                record.relationship(),
                record.therapist(),
                plan.opened(),
                1);
    }

    private static List<Step> steps(DemoRelationship plan) {
        List<Step> steps = new ArrayList<>();
        if (plan.phase() != Phase.ENGAGING) {
            LocalDate fourth = plan.heldOn(SESSIONS_OF_ENGAGING);
            steps.add(new Step(Phase.ENGAGING, Phase.WORKING, fourth.plusDays(1).atTime(17, 30)));
        }
        int held = plan.held().size();
        if (plan.phase() == Phase.ENDING || plan.phase() == Phase.ENDED) {
            LocalDate ending = plan.heldOn(held - WEEKS_OF_ENDING);
            steps.add(new Step(Phase.WORKING, Phase.ENDING, ending.plusDays(1).atTime(17, 40)));
        }
        if (plan.phase() == Phase.ENDED) {
            steps.add(new Step(Phase.ENDING, Phase.ENDED, plan.heldOn(held).atTime(18, 15)));
        }
        return steps;
    }
}
