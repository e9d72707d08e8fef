package org.rapport.transfer.check;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.Ids;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Line;
import org.rapport.transfer.file.RowError;

/** Looks through the sessions' file. */
final class SessionFile {

    private final UUID organisation;
    private final Index index;
    private final Tally tally;
    private final Before before;
    private final Calendars calendars = new Calendars();
    private final List<Line> waiting = new ArrayList<>();

    /** What is here already, and ids for what is new. */
    record Before(ImportKeys keys, Treatments treatments, TakenTimes taken, Ids ids, Clock clock) {}

    SessionFile(UUID organisation, Index index, Tally tally, Before before) {
        this.organisation = organisation;
        this.index = index;
        this.tally = tally;
        this.before = before;
    }

    /** Takes the next row. */
    void take(Line line) {
        waiting.add(line);
        if (waiting.size() >= Looking.BATCH) {
            end();
        }
    }

    /** There are no more rows. */
    void end() {
        List<String> ids = new ArrayList<>();
        waiting.forEach(line -> {
            String id = line.id("session_id");
            ids.add(id);
            if (!id.isEmpty()) {
                index.earlierMeeting(id, line.number())
                        .ifPresent(earlier -> line.refuse("session_id", RowError.ID_TWICE, Map.of("line", earlier)));
            }
        });
        Map<String, ImportKeys.Known> known = before.keys().known(organisation, ImportKind.SESSIONS, ids);
        before.treatments()
                .addKnown(
                        organisation,
                        index,
                        waiting.stream().map(line -> line.text("client_id")).toList());
        Map<UUID, Instant> starts = before.treatments()
                .starts(
                        organisation,
                        known.values().stream().map(ImportKeys.Known::subject).toList());
        List<TakenTimes.Wanted> wanted = new ArrayList<>();
        for (Line line : waiting) {
            ImportKeys.Known same = known.get(line.text("session_id"));
            if (same == null) {
                fresh(line).ifPresent(wanted::add);
            } else {
                here(line, same, starts);
            }
        }
        before.taken()
                .among(organisation, wanted)
                .forEach(line -> line.refuse("starts_at", RowError.OVERLAPS, Map.of("line", 0)));
        waiting.clear();
    }

    private void here(Line line, ImportKeys.Known same, Map<UUID, Instant> starts) {
        if (Arrays.equals(same.fingerprint(), line.fingerprint(same.subject()))) {
            tally.known();
        } else {
            tally.differing();
            line.note("", RowError.DIFFERS_NOW);
        }
        index.client(line.text("client_id"))
                .filter(client -> client.treatment().id().equals(same.relationship()))
                .ifPresent(client -> index.put(
                        line.text("session_id"),
                        new Meeting(
                                same.subject(),
                                client.treatment(),
                                Objects.requireNonNull(starts.get(same.subject())),
                                0)));
    }

    private Optional<TakenTimes.Wanted> fresh(Line line) {
        String id = line.required("client_id");
        Optional<Treatment> treatment = index.client(id).map(Index.Client::treatment);
        if (treatment.isEmpty()) {
            if (!id.isEmpty() && !index.namedClient(id)) {
                line.refuse("client_id", RowError.NO_CLIENT);
            }
            return Optional.empty();
        }
        return SessionRow.read(line, treatment.get().zone()).flatMap(row -> fresh(line, treatment.get(), row));
    }

    private Optional<TakenTimes.Wanted> fresh(Line line, Treatment treatment, SessionRow row) {
        if (row.ends().isAfter(before.clock().instant())) {
            line.refuse("starts_at", RowError.FUTURE);
        } else if (treatment.startsAfter(row.starts())) {
            line.refuse("starts_at", RowError.BEFORE_START);
        } else if (treatment.endsBefore(row.starts())) {
            line.refuse("starts_at", RowError.AFTER_END);
        }
        Meeting meeting = new Meeting(before.ids().next(), treatment, row.starts(), line.number());
        index.put(line.text("session_id"), meeting);
        treatment.add(meeting);
        tally.fresh();
        if (row.status() == SessionStatus.CANCELLED) {
            return Optional.empty();
        }
        calendars
                .take(treatment.therapist(), row, line.number())
                .ifPresent(other -> line.refuse("starts_at", RowError.OVERLAPS, Map.of("line", other)));
        return Optional.of(new TakenTimes.Wanted(line, treatment.therapist(), row));
    }
}
