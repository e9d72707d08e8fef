package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class SessionsTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 12, 1, 14, 0);

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);

    @Test
    void aSeriesIsNumberedAndEverybodyIsExpected() {
        UUID first = planned(Rhythm.WEEKLY, FIRST, 3);
        List<SessionRow> rows =
                core.as(therapist, () -> core.bean(SessionLog.class).of(relationship));
        assertThat(rows).extracting(SessionRow::number).containsExactly(3, 2, 1);
        assertThat(view(first).attendance())
                .extracting(SessionView.Attendee::status)
                .containsExactly(AttendanceStatus.EXPECTED);
    }

    @Test
    void anAgreementLimitsTheSeries() {
        agreementOver(2);
        PlanPreview preview = core.as(
                therapist,
                () -> core.bean(SessionPlan.class)
                        .preview(new PlanSessions(relationship, FIRST, 50, Rhythm.WEEKLY, 10)));
        assertThat(preview.slots()).hasSize(2);
        assertThat(preview.shortenedTo()).isEqualTo(2);
        planned(Rhythm.WEEKLY, FIRST, 10);
        refused(() -> planned(Rhythm.ONCE, FIRST.plusDays(100), 1), SessionError.AGREED_NUMBER_REACHED);
    }

    @Test
    void anOverlappingSessionIsRefusedWithItsTime() {
        planned(Rhythm.ONCE, FIRST, 1);
        UUID other = home.relationship(therapist, home.person("Noor"));
        PlanSessions overlapping = new PlanSessions(other, FIRST.plusMinutes(30), 50, Rhythm.ONCE, 1);
        assertThat(core.as(therapist, () -> core.bean(SessionPlan.class).preview(overlapping))
                        .free())
                .isFalse();
        refused(() -> core.as(therapist, () -> core.bean(SessionPlan.class).plan(overlapping)), SessionError.OVERLAPS);
    }

    @Test
    void twoOverlappingPlansAtOnceLeaveOne() {
        UUID other = home.relationship(therapist, home.person("Noor"));
        List<CompletableFuture<Void>> both = List.of(
                CompletableFuture.runAsync(() -> planned(relationship, FIRST)),
                CompletableFuture.runAsync(() -> planned(other, FIRST.plusMinutes(10))));
        long refused = both.stream().filter(SessionsTest::wasRefused).count();
        assertThat(refused).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesADoubleBooking() {
        planned(Rhythm.ONCE, FIRST, 1);
        Timestamp at = Timestamp.from(FIRST.plusMinutes(10)
                .atZone(java.time.ZoneId.of("Europe/Berlin"))
                .toInstant());
        assertThatThrownBy(() -> TestOrganisation.execute(
                        "insert into rapport.session (organisation_id, id, relationship_id, therapist_id, number, starts_at,"
                                + " ends_at, state) values (?, ?, ?, ?, 99, ?, ?, 'PLANNED')",
                        home.id(),
                        UUID.randomUUID(),
                        relationship,
                        therapist.id(),
                        at,
                        Timestamp.from(at.toInstant().plusSeconds(3000))))
                .cause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getMessage()).contains("session_therapist_free"));
    }

    @Test
    void markingSomebodyAsPresentHoldsAndOpensTheSession() {
        UUID id = planned(Rhythm.ONCE, FIRST, 1);
        core.run(
                therapist,
                () -> core.bean(SessionLog.class).mark(id, view(id).version(), Map.of(mara, AttendanceStatus.LATE)));
        SessionView now = view(id);
        assertThat(now.state()).isEqualTo(SessionState.HELD);
        assertThat(now.opened()).isTrue();
        assertThat(now.attendance().get(0).status()).isEqualTo(AttendanceStatus.LATE);
        refused(
                () -> core.run(
                        therapist, () -> core.bean(SessionLog.class).cancel(id, now.version(), CalledOffBy.CLIENT)),
                SessionError.HELD);
    }

    @Test
    void aStaleFormIsRefused() {
        UUID id = planned(Rhythm.ONCE, FIRST, 1);
        long seen = view(id).version();
        core.run(therapist, () -> core.bean(SessionLog.class).open(id));
        refused(
                () -> core.run(
                        therapist,
                        () -> core.bean(SessionLog.class).mark(id, seen, Map.of(mara, AttendanceStatus.ATTENDED))),
                SharedError.CHANGED_MEANWHILE);
    }

    @Test
    void aCancelledSessionFreesTheTimeAndCannotBeOpened() {
        UUID id = planned(Rhythm.ONCE, FIRST, 1);
        core.run(therapist, () -> core.bean(SessionLog.class).cancel(id, view(id).version(), CalledOffBy.CLIENT));
        planned(Rhythm.ONCE, FIRST, 1);
        refused(() -> core.run(therapist, () -> core.bean(SessionLog.class).open(id)), SessionError.CANCELLED);
    }

    @Test
    void aStrangerInTheAttendanceIsRefused() {
        UUID id = planned(Rhythm.ONCE, FIRST, 1);
        refused(
                () -> core.run(
                        therapist,
                        () -> core.bean(SessionLog.class)
                                .mark(id, view(id).version(), Map.of(home.person("Noor"), AttendanceStatus.ATTENDED))),
                SharedError.NOT_FOUND);
    }

    @Test
    void othersAreRefused() {
        UUID id = planned(Rhythm.ONCE, FIRST, 1);
        Actor.Member colleague = home.therapist();
        Actor.Member elsewhere = TestOrganisation.create().therapist();
        for (Actor.Member other : List.of(colleague, elsewhere)) {
            refused(() -> core.as(other, () -> core.bean(SessionLog.class).session(id)), SharedError.NOT_FOUND);
            refused(
                    () -> core.as(
                            other,
                            () -> core.bean(SessionPlan.class)
                                    .plan(new PlanSessions(relationship, FIRST, 50, Rhythm.ONCE, 1))),
                    SharedError.NOT_FOUND);
        }
        Actor.Member manager = home.member(Role.PRACTICE_MANAGER, Role.SUPERVISOR, Role.ADMINISTRATOR);
        refused(() -> core.as(manager, () -> core.bean(SessionLog.class).session(id)), SharedError.NOT_PERMITTED);
    }

    private static boolean wasRefused(CompletableFuture<Void> call) {
        try {
            call.join();
            return false;
        } catch (CompletionException e) {
            assertThat(((DomainException) e.getCause()).code()).isEqualTo(SessionError.OVERLAPS);
            return true;
        }
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .asInstanceOf(type(DomainException.class))
                .extracting(DomainException::code)
                .isEqualTo(code);
    }

    private UUID planned(Rhythm rhythm, LocalDateTime first, int count) {
        return core.as(
                therapist,
                () -> core.bean(SessionPlan.class).plan(new PlanSessions(relationship, first, 50, rhythm, count)));
    }

    private void planned(UUID of, LocalDateTime at) {
        core.as(therapist, () -> core.bean(SessionPlan.class).plan(new PlanSessions(of, at, 50, Rhythm.ONCE, 1)));
    }

    private SessionView view(UUID id) {
        return core.as(therapist, () -> core.bean(SessionLog.class).session(id));
    }

    private void agreementOver(int sessions) {
        TestOrganisation.execute(
                "insert into rapport.agreement_version (organisation_id, id, relationship_id, number, state, proposed_by,"
                        + " proposed_at, starts_on, frequency, session_minutes, fee_minor, fee_currency, expected_sessions,"
                        + " cancellation_hours, cancellation_percent, goals, digest, activated_at)"
                        + " values (?, ?, ?, 1, 'ACTIVE', ?, ?, date '2026-11-01', 'WEEKLY', 50, 0, 'EUR', ?, 0, 0, ''::bytea, '', ?)",
                home.id(),
                UUID.randomUUID(),
                relationship,
                therapist.id(),
                Timestamp.from(Instant.EPOCH),
                sessions,
                Timestamp.from(Instant.EPOCH));
    }
}
