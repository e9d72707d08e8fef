package org.rapport.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.course.SessionRoom;
import org.rapport.plugin.TrialInstruments;
import org.rapport.session.AttendanceStatus;
import org.rapport.session.SessionLog;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** What waits in one relationship. */
class WaitingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final SessionRoom room = new SessionRoom(home, therapist, mara);
    private final UUID relationship = room.relationship();

    @BeforeAll
    static void instruments() {
        TrialInstruments.install();
    }

    @Test
    void theOwnCheckOfAHeldSessionWaitsAndIsNamed() {
        agreement(1, "ACTIVE", 24, null, "");
        UUID session = held();
        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(AttentionReason.OWN_CHECK_WAITING);
            assertThat(row.sessionId()).isEqualTo(session);
            assertThat(row.checkId()).isEqualTo(room.check(session, therapist.id()));
        });
        room.therapistSkips(session);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aProposalWaitsForSignaturesAlsoWhileAnotherAgreementIsInForce() {
        assertThat(reasons()).containsExactly(AttentionReason.NO_AGREEMENT);
        agreement(1, "ACTIVE", 24, null, "");
        assertThat(reasons()).isEmpty();
        agreement(2, "PROPOSED", 24, null, "");
        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(AttentionReason.SIGNATURE_MISSING);
            assertThat(row.number()).isEqualTo(2);
        });
    }

    @Test
    void aReviewIsDueByTheNumberOfTheSession() {
        agreement(1, "ACTIVE", 24, null, "1,6");
        room.therapistSkips(held());
        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(AttentionReason.REVIEW_DUE);
            assertThat(row.number()).isEqualTo(1);
        });
        room.therapistSkips(held());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anAgreementThatEndsWithinTwoWeeksOrHasEndedIsNamedWithItsDay() {
        agreement(1, "ACTIVE", null, TODAY.plusDays(14), "");
        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(AttentionReason.AGREEMENT_ENDS);
            assertThat(row.day()).isEqualTo(TODAY.plusDays(14));
        });
        ends(TODAY.plusDays(15));
        assertThat(waiting()).isEmpty();
        ends(TODAY.minusDays(3));
        assertThat(reasons()).containsExactly(AttentionReason.AGREEMENT_ENDS);
    }

    @Test
    void theLastTwoAgreedSessionsAreAnnounced() {
        agreement(1, "ACTIVE", 3, null, "");
        assertThat(waiting()).isEmpty();
        room.therapistSkips(held());
        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(AttentionReason.SESSIONS_RUN_OUT);
            assertThat(row.number()).isEqualTo(2);
        });
        room.therapistSkips(held());
        room.therapistSkips(held());
        room.therapistSkips(held());
        assertThat(waiting())
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isZero());
    }

    @Test
    void aSignalThatDidNotComeBackStaysAfterItsWindow() {
        agreement(1, "ACTIVE", 60, null, "");
        answered(32, 32, 31, 32, 20, 20, 20, 20, 20, 20, 21);
        assertThat(reasons()).containsExactly(AttentionReason.POSSIBLE_STRAIN);
        answered(33);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void nothingOfAnotherRelationshipIsInIt() {
        home.relationship(therapist, home.person("Noor"));
        agreement(1, "ACTIVE", 24, null, "");
        assertThat(waiting()).isEmpty();
        DayOverview all = core.as(therapist, () -> core.bean(Today.class).today());
        assertThat(all.attention()).hasSize(1);
    }

    @Test
    void anEndedRelationshipAsksForNothing() {
        TestOrganisation.execute(
                "update rapport.relationship set phase = 'ENDED', ended_on = ? where id = ?", TODAY, relationship);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void strangersFindNothingAndOtherRolesMayNotAsk() {
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> core.as(who, () -> core.bean(Waiting.class).in(relationship))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        for (Actor who : List.of(
                home.member(Role.PRACTICE_MANAGER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.ETHICS_LEAD),
                new Actor.ClientSignedIn(home.id(), mara),
                new Actor.Job(home.id(), "test"))) {
            assertThat(refusal(() -> core.as(who, () -> core.bean(Waiting.class).in(relationship))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
    }

    private List<DayOverview.AttentionRow> waiting() {
        return core.as(therapist, () -> core.bean(Waiting.class).in(relationship));
    }

    private List<AttentionReason> reasons() {
        return waiting().stream().map(DayOverview.AttentionRow::reason).toList();
    }

    private UUID held() {
        UUID session = room.plan();
        core.run(
                therapist,
                () -> core.bean(SessionLog.class)
                        .mark(
                                session,
                                core.bean(SessionLog.class).session(session).version(),
                                Map.of(mara, AttendanceStatus.ATTENDED)));
        return session;
    }

    private void answered(int... sums) {
        for (int sum : sums) {
            UUID session = room.open();
            room.clientAnswers(session, mara, sum);
            room.therapistAnswers(session, 30);
        }
    }

    private void ends(LocalDate day) {
        TestOrganisation.execute("delete from rapport.relationship_state where relationship_id = ?", relationship);
        TestOrganisation.execute("delete from rapport.agreement_version where relationship_id = ?", relationship);
        agreement(1, "ACTIVE", null, day, "");
    }

    private void agreement(
            int number, String state, @Nullable Integer sessions, @Nullable LocalDate ends, String review) {
        UUID id = UUID.randomUUID();
        TestOrganisation.execute(
                "insert into rapport.agreement_version (organisation_id, id, relationship_id, number, state, proposed_by,"
                        + " proposed_at, starts_on, frequency, session_minutes, fee_minor, fee_currency,"
                        + " expected_sessions, ends_on, cancellation_hours, cancellation_percent, review_after, goals,"
                        + " digest, activated_at) values (?, ?, ?, ?, ?, ?, now(), ?, 'WEEKLY', 50, 0, 'EUR', ?, ?, 48,"
                        + " 50, ?, ?, 'digest', now())",
                home.id(),
                id,
                relationship,
                number,
                state,
                therapist.id(),
                TODAY.minusDays(400),
                sessions,
                ends,
                review,
                new byte[] {1});
        core.run(
                new Actor.Job(home.id(), "test"),
                () -> core.bean(Dashboards.class).rebuild(relationship));
    }
}
