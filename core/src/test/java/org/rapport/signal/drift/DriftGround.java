package org.rapport.signal.drift;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** A relationship with an agreement and sessions of the past, written past the application. */
final class DriftGround {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final CoreContainer core = CoreContainer.get();
    final TestOrganisation home = TestOrganisation.create();
    final Actor.Member therapist = home.therapist();
    final UUID client = home.person("Mara");
    final UUID relationship = home.relationship(therapist, client);
    private final AtomicInteger number = new AtomicInteger();

    static LocalDate today() {
        return LocalDate.now(BERLIN);
    }

    /** The version in force since this day: weekly, 50 minutes, 24 sessions, 48 hours, looking back after the second. */
    UUID agreed(LocalDate from, String arrangements) {
        UUID id = UUID.randomUUID();
        TestOrganisation.execute(
                "insert into rapport.agreement_version (organisation_id, id, relationship_id, number, state, proposed_by,"
                        + " proposed_at, starts_on, frequency, session_minutes, fee_minor, fee_currency, expected_sessions,"
                        + " cancellation_hours, cancellation_percent, review_after, goals, digest, activated_at, arrangements)"
                        + " values (?, ?, ?, 1, 'ACTIVE', ?, ?, ?, 'WEEKLY', 50, 12000, 'EUR', 24, 48, 50, '2',"
                        + " ''::bytea, '', ?, ?)",
                home.id(),
                id,
                relationship,
                therapist.id(),
                at(from, 9),
                from,
                at(from, 9),
                arrangements);
        return id;
    }

    static Timestamp at(LocalDate day, int hour) {
        return Timestamp.from(day.atTime(LocalTime.of(hour, 0)).atZone(BERLIN).toInstant());
    }

    UUID held(LocalDate day) {
        return session(day, 10, 50, "HELD");
    }

    /** A session of that state at this hour. */
    UUID session(LocalDate day, int hour, int minutes, String state) {
        UUID id = UUID.randomUUID();
        Timestamp begins = at(day, hour);
        TestOrganisation.execute(
                "insert into rapport.session (organisation_id, id, relationship_id, therapist_id, number, starts_at,"
                        + " ends_at, state) values (?, ?, ?, ?, ?, ?, ?, ?)",
                home.id(),
                id,
                relationship,
                therapist.id(),
                number.incrementAndGet(),
                begins,
                Timestamp.from(begins.toInstant().plusSeconds(60L * minutes)),
                state);
        return id;
    }

    /** One that was called off so many hours before, by this side. */
    void calledOff(LocalDate day, String by, int hoursBefore) {
        UUID id = session(day, 10, 50, "CANCELLED");
        TestOrganisation.execute(
                "update rapport.session set cancelled_by = ?, cancelled_at = ? where organisation_id = ? and id = ?",
                by,
                Timestamp.from(at(day, 10).toInstant().minusSeconds(3600L * hoursBefore)),
                home.id(),
                id);
    }

    /** One nobody came to. */
    void missed(LocalDate day) {
        UUID id = session(day, 10, 50, "PLANNED");
        TestOrganisation.execute(
                "insert into rapport.attendance (organisation_id, id, session_id, person_id, status)"
                        + " values (?, ?, ?, ?, 'ABSENT')",
                home.id(),
                UUID.randomUUID(),
                id,
                client);
    }

    DriftPage page() {
        return core.as(therapist, () -> core.bean(Drifts.class).of(relationship));
    }

    <T extends Drift> T drift(Class<T> kind) {
        return page().drifts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Goes through the night until nothing is left to do. */
    void night() {
        boolean more = true;
        while (more) {
            more = core.as(
                    new Actor.Job(home.id(), "drift"),
                    () -> core.bean(DriftNight.class).portion());
        }
    }
}
