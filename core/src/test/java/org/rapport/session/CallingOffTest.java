package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestOrganisation;

/** What calling off costs by the agreement that holds on the session's day: 48 hours by the clock on the wall, half the fee. */
class CallingOffTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID relationship = home.relationship(therapist, home.person("Mara"));
    private final LocalDateTime session = LocalDate.now(BERLIN).plusDays(10).atTime(LocalTime.of(9, 0));

    private void agreed(int number, LocalDate from, Instant activated, int fee) {
        TestOrganisation.execute(
                "insert into rapport.agreement_version (organisation_id, id, relationship_id, number, state, proposed_by,"
                        + " proposed_at, starts_on, frequency, session_minutes, fee_minor, fee_currency, expected_sessions,"
                        + " cancellation_hours, cancellation_percent, goals, digest, activated_at)"
                        + " values (?, ?, ?, ?, ?, ?, now(), ?, 'WEEKLY', 50, ?, 'EUR', 24, 48, 50, ''::bytea, '', ?)",
                home.id(),
                UUID.randomUUID(),
                relationship,
                number,
                number == 1 ? "SUPERSEDED" : "ACTIVE",
                therapist.id(),
                from,
                fee,
                Timestamp.from(activated));
    }

    private UUID planned() {
        return core.as(
                therapist,
                () -> core.bean(SessionPlan.class).plan(new PlanSessions(relationship, session, 50, Rhythm.ONCE, 1)));
    }

    private SessionView calledOff(LocalDateTime at, CalledOffBy by) {
        UUID id = planned();
        Duration ahead = Duration.between(Instant.now(), at.atZone(BERLIN).toInstant());
        return TestClock.later(ahead, () -> {
            core.run(therapist, () -> core.bean(SessionLog.class).cancel(id, view(id).version(), by));
            return view(id);
        });
    }

    private SessionView view(UUID id) {
        return core.as(therapist, () -> core.bean(SessionLog.class).session(id));
    }

    @Test
    void withinTheTimeItCostsNothing() {
        agreed(1, LocalDate.now(BERLIN).minusDays(10), Instant.now(), 12000);
        SessionView off = calledOff(session.minusDays(2).minusMinutes(1), CalledOffBy.CLIENT);
        assertThat(off.calledOff().orElseThrow().by()).isEqualTo(CalledOffBy.CLIENT);
        CancellationTerms terms = off.cancellation().orElseThrow();
        assertThat(terms.freeUntil().toLocalDateTime()).isEqualTo(session.minusDays(2));
        assertThat(terms.free()).isTrue();
        assertThat(terms.due()).hasToString("0.00 EUR");
    }

    @Test
    void afterItTheAgreedPartIsDue() {
        agreed(1, LocalDate.now(BERLIN).minusDays(10), Instant.now(), 12000);
        CancellationTerms terms = calledOff(session.minusDays(2).plusMinutes(1), CalledOffBy.CLIENT)
                .cancellation()
                .orElseThrow();
        assertThat(terms.free()).isFalse();
        assertThat(terms.due()).hasToString("60.00 EUR");
    }

    @Test
    void theVersionThatHoldsOnTheDayCounts() {
        agreed(1, LocalDate.now(BERLIN).minusDays(100), Instant.now(), 12000);
        UUID id = planned();
        assertThat(view(id).cancellation().orElseThrow().due()).hasToString("0.00 EUR");
        agreed(2, LocalDate.now(BERLIN).minusDays(1), Instant.now(), 20000);
        Duration ahead = Duration.between(
                Instant.now(), session.minusHours(1).atZone(BERLIN).toInstant());
        assertThat(TestClock.later(ahead, () -> view(id))
                        .cancellation()
                        .orElseThrow()
                        .due())
                .hasToString("100.00 EUR");
    }

    /** A change signed after the session's day says nothing about that day: a fee is never changed backwards. */
    @Test
    void aChangeNeverAppliesBackwards() {
        agreed(1, LocalDate.now(BERLIN).minusDays(100), Instant.now(), 12000);
        UUID id = planned();
        agreed(
                2,
                LocalDate.now(BERLIN).minusDays(1),
                session.plusDays(3).atZone(BERLIN).toInstant(),
                20000);
        Duration ahead = Duration.between(
                Instant.now(), session.minusHours(1).atZone(BERLIN).toInstant());
        assertThat(TestClock.later(ahead, () -> view(id))
                        .cancellation()
                        .orElseThrow()
                        .due())
                .hasToString("60.00 EUR");
    }

    @Test
    void withoutAnAgreementNothingIsSaid() {
        SessionView off = calledOff(session.minusDays(1), CalledOffBy.THERAPIST);
        assertThat(off.cancellation()).isEmpty();
        assertThat(off.calledOff().orElseThrow().by()).isEqualTo(CalledOffBy.THERAPIST);
    }
}
