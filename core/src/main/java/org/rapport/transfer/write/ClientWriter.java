package org.rapport.transfer.write;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.PersonColumns;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.Phase;
import org.rapport.shared.data.BulkRows;
import org.rapport.transfer.check.ClientRow;
import org.rapport.transfer.check.Index;
import org.rapport.transfer.check.Treatment;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Line;

/** Writes what registering writes: person, unit, part in it, relationship with its therapist, phase, ledger. */
final class ClientWriter {

    private final Scribe scribe;
    private final Iterator<String> codes;
    private @Nullable Treatment last;
    private UUID unit = new UUID(0, 0);

    ClientWriter(Scribe scribe, List<String> codes) {
        this.scribe = scribe;
        this.codes = codes.iterator();
    }

    /** Writes the row of a new client; rows of one unit come one after the other. */
    void write(Line line, ClientRow row, Index.Client client) {
        Treatment treatment = client.treatment();
        if (!treatment.equals(last)) {
            last = treatment;
            unit = scribe.nextId();
            open(row, treatment);
        }
        scribe.rows().add("person", PersonColumns.COLUMNS, row.person().values(scribe.organisation(), client.person()));
        scribe.rows()
                .add(
                        "participant",
                        "organisation_id, id, unit_id, person_id, role, position, starts_on, version",
                        scribe.organisation(),
                        scribe.nextId(),
                        unit,
                        client.person(),
                        row.role().name(),
                        treatment.persons().indexOf(client.person()) + 1,
                        row.course().startsOn(),
                        1);
        scribe.key(ImportKind.CLIENTS, line, client.person(), treatment.id());
    }

    private void open(ClientRow row, Treatment treatment) {
        BulkRows rows = scribe.rows();
        rows.add(
                "client_unit",
                "organisation_id, id, version, practice_id, kind, code",
                scribe.organisation(),
                unit,
                1,
                row.practice(),
                row.kind().name(),
                codes.next());
        ClientRow.Course course = row.course();
        rows.add(
                "relationship",
                "organisation_id, id, version, practice_id, site_id, unit_id, phase, opened_on, ended_on",
                scribe.organisation(),
                treatment.id(),
                course.phase() == Phase.ENGAGING ? 1 : 2,
                row.practice(),
                row.site(),
                unit,
                course.phase().name(),
                course.startsOn(),
                course.endsOn());
        rows.add(
                "relationship_therapist",
                "organisation_id, id, relationship_id, member_id, starts_on, version",
                scribe.organisation(),
                scribe.nextId(),
                treatment.id(),
                treatment.therapist(),
                course.startsOn(),
                1);
        tell(row, treatment);
    }

    private void tell(ClientRow row, Treatment treatment) {
        ClientRow.Course course = row.course();
        Map<String, String> facts = Map.of(
                "kind",
                row.kind().name(),
                "participants",
                String.valueOf(treatment.persons().size()));
        scribe.tell("RELATIONSHIP_OPENED", told(treatment, start(course.startsOn(), treatment), facts));
        scribe.journal(WrittenAction.RELATIONSHIP_TAKEN_OVER, treatment.id());
        if (course.phase() != Phase.ENGAGING) {
            Instant at = course.end().map(day -> start(day, treatment)).orElse(scribe.now());
            Map<String, String> step =
                    Map.of("from", Phase.ENGAGING.name(), "to", course.phase().name());
            scribe.tell("PHASE_CHANGED", told(treatment, at, step));
        }
    }

    private static Scribe.Told told(Treatment treatment, Instant at, Map<String, String> facts) {
        return new Scribe.Told(treatment.id(), at, LedgerAudience.CLIENT_AND_THERAPIST, treatment.id(), facts);
    }

    /** The beginning of the day, as registering tells a first day that is not today. */
    private Instant start(LocalDate day, Treatment treatment) {
        LocalDate today = scribe.now().atZone(treatment.zone()).toLocalDate();
        return day.equals(today)
                ? scribe.now()
                : day.atStartOfDay(treatment.zone()).toInstant();
    }
}
