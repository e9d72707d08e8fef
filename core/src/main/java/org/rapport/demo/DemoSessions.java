package org.rapport.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.session.AttendanceStatus;
import org.rapport.session.CalledOffBy;
import org.rapport.session.SessionLedger;
import org.rapport.session.SessionState;
import org.rapport.shared.data.BulkRows;

/** Writes the sessions of a relationship: planned in series of eight, held with who came, now and then called off. */
final class DemoSessions {

    private static final int SERIES = 8;
    private static final int ONE_LATE_IN = 20;
    private static final int ONE_AWAY_IN = 18;
    private static final Duration LATEST_NOTICE = Duration.ofHours(20);

    private final BulkRows rows;

    DemoSessions(BulkRows rows) {
        this.rows = rows;
    }

    /** A stretch of sessions planned at once. */
    private record Batch(
            int first,
            int count,
            Instant plannedAt,
            @Nullable UUID agreement) {}

    /** Writes them; tells per session, in the order of the plan, who came. */
    List<List<AttendanceStatus>> write(DemoRecord record) {
        List<List<AttendanceStatus>> came = new ArrayList<>();
        List<DemoSession> all = record.plan().sessions();
        for (int first = 0; first < all.size(); first += SERIES) {
            Instant planned = plannedAt(record, first);
            Batch batch = new Batch(first, Math.min(SERIES, all.size() - first), planned, record.agreementAt(planned));
            UUID series = series(record, batch);
            for (int place = first; place < first + batch.count(); place++) {
                came.add(session(record, batch, series, place));
            }
        }
        return came;
    }

    /** The first ones after signing, the others at the end of the last session before them that was not to come. */
    private static Instant plannedAt(DemoRecord record, int first) {
        DemoRelationship plan = record.plan();
        int before = first - 1;
        while (before >= 0 && plan.sessions().get(before).planned()) {
            before--;
        }
        return before < 0
                ? DemoRecord.instant(plan.opened().plusDays(3).atTime(9, 5))
                : DemoRecord.instant(plan.sessions()
                        .get(before)
                        .start()
                        .plusMinutes(plan.kind().minutes()));
    }

    private @Nullable UUID series(DemoRecord record, Batch batch) {
        UUID series = batch.count() < 2 ? null : record.nextId();
        DemoRelationship plan = record.plan();
        DemoSession first = plan.sessions().get(batch.first());
        if (series != null) {
            rows.add(
                    "session_series",
                    "organisation_id, id, relationship_id, rule, first_at, zone, version",
                    record.organisation(),
                    series,
                    record.relationship(),
                    "FREQ=WEEKLY;COUNT=" + batch.count() + ";INTERVAL=" + plan.intervalWeeks(),
                    first.start(),
                    DemoWriters.ZONE.getId(),
                    1);
        }
        record.tell(
                rows,
                Told.toAll(
                        batch.plannedAt(),
                        (series == null ? SessionLedger.SESSION_PLANNED : SessionLedger.SERIES_PLANNED).name(),
                        record.sessions().get(batch.first()),
                        Map.of(
                                "count", String.valueOf(batch.count()),
                                "number", String.valueOf(batch.first() + 1),
                                "at", DemoRecord.instant(first.start()).toString())));
        return series;
    }

    private List<AttendanceStatus> session(DemoRecord record, Batch batch, @Nullable UUID series, int place) {
        DemoSession planned = record.plan().sessions().get(place);
        UUID id = record.sessions().get(place);
        Instant begins = DemoRecord.instant(planned.start());
        Duration length = Duration.ofMinutes(record.plan().kind().minutes());
        Optional<Instant> called = called(record, planned);
        rows.add(
                "session",
                "organisation_id, id, version, relationship_id, series_id, agreement_id, therapist_id, number, starts_at,"
                        + " ends_at, state, opened_at, cancelled_at, cancelled_by",
                record.organisation(),
                id,
                planned.held() ? 3 : planned.planned() ? 1 : 2,
                record.relationship(),
                series,
                batch.agreement(),
                record.therapist(),
                place + 1,
                begins,
                begins.plus(length),
                planned.state().name(),
                planned.held() ? begins : null,
                called.orElse(null),
                called.map(at -> CalledOffBy.CLIENT.name()).orElse(null));
        List<AttendanceStatus> came = attendance(record, planned, id);
        tell(record, place, begins.plus(length));
        called.ifPresent(at ->
                record.tell(rows, Told.toAll(at, SessionLedger.SESSION_CANCELLED.name(), id, facts(place, begins))));
        return came;
    }

    private List<AttendanceStatus> attendance(DemoRecord record, DemoSession planned, UUID session) {
        List<AttendanceStatus> came = came(record, planned);
        for (int person = 0; person < came.size(); person++) {
            rows.add(
                    "attendance",
                    "organisation_id, id, version, session_id, person_id, status",
                    record.organisation(),
                    record.nextId(),
                    came.get(person) == AttendanceStatus.EXPECTED ? 1 : 2,
                    session,
                    record.persons().get(person),
                    came.get(person).name());
        }
        return came;
    }

    private static Optional<Instant> called(DemoRecord record, DemoSession planned) {
        return planned.state() == SessionState.CANCELLED
                ? Optional.of(
                        DemoRecord.instant(planned.start()).minus(LATEST_NOTICE).minusSeconds(record.seconds(8 * 60)))
                : Optional.empty();
    }

    private static Map<String, String> facts(int place, Instant begins) {
        return Map.of("number", String.valueOf(place + 1), "at", begins.toString());
    }

    private void tell(DemoRecord record, int place, Instant ended) {
        DemoSession planned = record.plan().sessions().get(place);
        Instant begins = DemoRecord.instant(planned.start());
        UUID id = record.sessions().get(place);
        if (planned.held()) {
            record.tell(
                    rows,
                    Told.toAll(begins, SessionLedger.SESSION_HELD.name(), id, facts(place, begins))
                            .recordedAt(ended));
        }
    }

    /** Of several people one may stay away; somebody always comes. */
    private static List<AttendanceStatus> came(DemoRecord record, DemoSession planned) {
        List<AttendanceStatus> came = new ArrayList<>();
        int persons = record.persons().size();
        for (int person = 0; person < persons; person++) {
            if (!planned.held()) {
                came.add(AttendanceStatus.EXPECTED);
            } else if (person > 0 && record.oneIn(ONE_AWAY_IN)) {
                came.add(record.oneIn(2) ? AttendanceStatus.EXCUSED : AttendanceStatus.ABSENT);
            } else {
                came.add(record.oneIn(ONE_LATE_IN) ? AttendanceStatus.LATE : AttendanceStatus.ATTENDED);
            }
        }
        return came;
    }
}
