package org.rapport.transfer.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.UnitKind;
import org.rapport.shared.Ids;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Line;
import org.rapport.transfer.file.RowError;

/**
 * Looks through the clients' file. Rows of one unit stand one after the other, so that a unit is complete when the next
 * one begins and nothing waits for the end of the file.
 */
final class ClientFile {

    private static final List<String> SHARED =
            List.of("therapist", "practice", "site", "unit_kind", "starts_on", "ends_on", "phase");

    private final UUID organisation;
    private final Index index;
    private final Tally tally;
    private final Before before;
    private final ClientRules rules;
    private final Map<String, Integer> units = new HashMap<>();
    private final List<List<Line>> waiting = new ArrayList<>();
    private int waitingLines;

    /** What is here already, and ids for what is new. */
    record Before(ImportKeys keys, Treatments treatments, Staffing.Staffed staff, Ids ids, Clock clock) {}

    ClientFile(UUID organisation, Index index, Tally tally, Before before) {
        this.organisation = organisation;
        this.index = index;
        this.tally = tally;
        this.before = before;
        this.rules = new ClientRules(before.staff(), before.clock());
    }

    /** Takes the next row. */
    void take(Line line) {
        String unit = line.text("unit_id");
        List<Line> last = waiting.isEmpty() ? List.of() : waiting.get(waiting.size() - 1);
        boolean goesOn = !unit.isEmpty()
                && !last.isEmpty()
                && last.get(0).text("unit_id").equals(unit);
        if (!goesOn) {
            if (waitingLines >= Looking.BATCH) {
                work();
            }
            waiting.add(new ArrayList<>());
            Integer earlier = unit.isEmpty() ? null : units.putIfAbsent(unit, line.number());
            if (earlier != null) {
                line.refuse("unit_id", RowError.UNIT_SPLIT, Map.of("line", earlier));
            }
        }
        waiting.get(waiting.size() - 1).add(line);
        waitingLines++;
    }

    /** There are no more rows. */
    void end() {
        work();
    }

    private void work() {
        List<String> ids = new ArrayList<>();
        waiting.forEach(unit -> unit.forEach(line -> {
            String id = line.id("client_id");
            ids.add(id);
            if (!id.isEmpty()) {
                index.earlierClient(id, line.number())
                        .ifPresent(earlier -> line.refuse("client_id", RowError.ID_TWICE, Map.of("line", earlier)));
            }
        }));
        Map<String, ImportKeys.Known> known = before.keys().known(organisation, ImportKind.CLIENTS, ids);
        before.treatments().addKnown(organisation, index, known);
        waiting.forEach(unit -> unit(unit, known));
        waiting.clear();
        waitingLines = 0;
    }

    private void unit(List<Line> unit, Map<String, ImportKeys.Known> known) {
        long here = unit.stream()
                .filter(line -> known.containsKey(line.text("client_id")))
                .count();
        if (here == 0) {
            fresh(unit);
            return;
        }
        for (Line line : unit) {
            ImportKeys.Known same = known.get(line.text("client_id"));
            if (same == null) {
                line.refuse("unit_id", RowError.UNIT_IS_HERE);
            } else if (Arrays.equals(same.fingerprint(), line.fingerprint(same.subject()))) {
                tally.known();
            } else {
                tally.differing();
                line.note("", RowError.DIFFERS_NOW);
            }
        }
    }

    private void fresh(List<Line> unit) {
        List<Optional<ClientRow>> rows = unit.stream().map(rules::read).toList();
        Line first = unit.get(0);
        for (Line line : unit.subList(1, unit.size())) {
            SHARED.stream()
                    .filter(column -> !line.text(column).equals(first.text(column)))
                    .forEach(column -> line.refuse(column, RowError.UNIT_DIFFERS, Map.of("line", first.number())));
        }
        UnitKind kind = rows.get(0).map(ClientRow::kind).orElse(null);
        if (kind != null && !kind.allows(unit.size())) {
            first.refuse("unit_id", kind.wrongNumber());
        }
        if (unit.stream().allMatch(Line::fits)) {
            ClientRow row = rows.get(0).orElseThrow();
            Treatment treatment = new Treatment(
                    before.ids().next(),
                    row.therapist(),
                    before.staff().zone(row.practice()),
                    new Treatment.Period(
                            row.course().startsOn(), row.course().end().orElse(null)),
                    true);
            for (Line line : unit) {
                UUID person = before.ids().next();
                treatment.takesPart(person);
                index.put(line.text("client_id"), new Index.Client(person, treatment, true));
                tally.fresh();
            }
        }
    }
}
