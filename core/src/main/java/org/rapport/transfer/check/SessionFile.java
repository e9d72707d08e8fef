package org.rapport.transfer.check;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
    private final Batch batch;

    /** What is here already, and ids for what is new. */
    record Before(ImportKeys keys, Treatments treatments, TakenTimes taken, Ids ids, Clock clock) {}

    SessionFile(UUID organisation, Index index, Tally tally, Before before) {
        this.organisation = organisation;
        this.index = index;
        this.tally = tally;
        this.before = before;
        this.batch = new Batch(
                organisation, index, tally, new Batch.Of(ImportKind.SESSIONS, "session_id", index::earlierMeeting));
    }

    /** Takes the next row. */
    void take(Line line) {
        if (batch.fullWith(line)) {
            end();
        }
    }

    /** There are no more rows. */
    void end() {
        Map<String, ImportKeys.Known> known = batch.known(before.keys(), before.treatments());
        Map<UUID, Instant> starts = before.treatments()
                .starts(
                        organisation,
                        known.values().stream().map(ImportKeys.Known::subject).toList());
        List<TakenTimes.Wanted> wanted = new ArrayList<>();
        for (Line line : batch.lines()) {
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
        batch.clear();
    }

    private void here(Line line, ImportKeys.Known same, Map<UUID, Instant> starts) {
        batch.again(line, same);
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
        return batch.client(line)
                .map(Index.Client::treatment)
                .flatMap(treatment ->
                        SessionRow.read(line, treatment.zone()).flatMap(row -> fresh(line, treatment, row)));
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
