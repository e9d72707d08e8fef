package org.rapport.desk.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.measure.course.SessionRoom;
import org.rapport.plugin.TrialInstruments;
import org.rapport.session.AttendanceStatus;
import org.rapport.session.SessionLog;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.signal.SignalKind;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** What a supervisor sees on the radar, and what brings a relationship back after a look. */
class RadarTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final Actor.Member supervisor = home.member(Role.SUPERVISOR);
    private final UUID mara = home.person("Mara");
    private final SessionRoom room = new SessionRoom(home, therapist, mara);
    private final UUID relationship = room.relationship();

    @BeforeAll
    static void instruments() {
        TrialInstruments.install();
    }

    @BeforeEach
    void supervised() {
        link(LocalDate.now().minusDays(30), null);
    }

    private void link(LocalDate from, @Nullable LocalDate to) {
        TestOrganisation.execute(
                "insert into rapport.supervision_link (organisation_id, id, supervisor_id, supervisee_id, starts_on,"
                        + " ends_on) values (?, ?, ?, ?, ?, cast(? as date))",
                home.id(),
                UUID.randomUUID(),
                supervisor.id(),
                therapist.id(),
                java.sql.Date.valueOf(from),
                to == null ? null : to.toString());
    }

    /** Sessions held, checked by both; the client's mean is a quarter of the sum. */
    private void answered(int... sums) {
        for (int sum : sums) {
            UUID session = held();
            room.clientAnswers(session, mara, sum);
            room.therapistAnswers(session, 32);
        }
    }

    private UUID held() {
        UUID session = room.open();
        core.run(
                therapist,
                () -> core.bean(SessionLog.class)
                        .mark(
                                session,
                                core.bean(SessionLog.class).session(session).version(),
                                java.util.Map.of(mara, AttendanceStatus.ATTENDED)));
        return session;
    }

    private List<RadarRow> rows() {
        return page(new RadarFilter(null, null, null, false, 0)).rows();
    }

    private RadarPage page(RadarFilter filter) {
        return core.as(supervisor, () -> core.bean(Radar.class).look(filter));
    }

    private void look(RadarRow row) {
        core.run(supervisor, () -> core.bean(Radar.class).acknowledge(row.relationship(), row.keys()));
    }

    @Test
    void aMarkedFallStandsFirstWithItsFigures() {
        new SessionRoom(home, therapist, home.person("Jonas"));
        answered(32, 32, 31, 32, 20);
        RadarRow first = rows().get(0);
        assertThat(first.relationship()).isEqualTo(relationship);
        assertThat(first.reasons().get(0).signal()).hasValueSatisfying(signal -> {
            assertThat(signal.kind()).isEqualTo(SignalKind.SIGNAL);
            assertThat(signal.sessionNumber()).isEqualTo(5);
            assertThat(signal.drop()).isEqualByComparingTo("3");
        });
        assertThat(first.reasons()).extracting(RadarReason::kind).contains(RadarReason.Kind.NO_AGREEMENT);
        assertThat(first.scores()).hasSize(5);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void whatWasLookedAtReturnsOnlyWhenSomethingNewAsks() {
        answered(32, 32, 31, 32, 20);
        look(rows().get(0));
        assertThat(rows()).isEmpty();
        assertThat(page(new RadarFilter(null, null, null, true, 0)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.looked()).isPresent());
        held();
        held();
        assertThat(rows()).isEmpty();
        held();
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.reasons())
                        .extracting(RadarReason::kind)
                        .contains(RadarReason.Kind.CHECKS_MISSING));
    }

    @Test
    void whatCameAfterThePageWasShownWasNotSeen() {
        answered(32, 32, 31, 32, 32);
        RadarRow shown = rows().get(0);
        answered(20);
        look(shown);
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.looked()).isEmpty());
    }

    @Test
    void whatIsWatchedReturnsOnItsDayWithTheNoteKeptForItsAuthor() {
        answered(32, 32, 31, 32, 20);
        RadarRow row = rows().get(0);
        LocalDate day = LocalDate.now().plusDays(3);
        watch(supervisor, row, day);
        assertThat(rows()).isEmpty();
        assertThat(page(new RadarFilter(null, null, null, true, 0)).rows())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.watchedUntil()).contains(day);
                    assertThat(kept.note()).isEqualTo("ask Anna");
                });
        TestOrganisation.execute(
                "update rapport.radar_mark set watch_until = current_date - 1 where relationship_id = ?", relationship);
        assertThat(rows()).hasSize(1);
    }

    private void watch(Actor who, RadarRow row, @Nullable LocalDate until) {
        core.run(
                who,
                () -> core.bean(Radar.class)
                        .watch(new WatchRelationship(row.relationship(), row.keys(), until, "ask Anna")));
    }

    @Test
    void aDayToLookAgainLiesAhead() {
        answered(32);
        RadarRow row = rows().get(0);
        assertThat(refusal(() -> watch(supervisor, row, null))).isEqualTo(SharedError.REQUIRED);
        assertThat(refusal(() -> watch(supervisor, row, LocalDate.now().minusDays(1))))
                .isEqualTo(RadarError.DAY_NOT_AHEAD);
        assertThat(refusal(() -> watch(supervisor, row, LocalDate.now().plusYears(2))))
                .isEqualTo(RadarError.DAY_NOT_AHEAD);
    }

    @Test
    void theNextReviewIsNamedAndOneThatIsReachedAsks() {
        TestOrganisation.execute(
                "insert into rapport.agreement_version (organisation_id, id, relationship_id, number, state, proposed_by,"
                        + " proposed_at, starts_on, frequency, session_minutes, fee_minor, fee_currency,"
                        + " expected_sessions, cancellation_hours, cancellation_percent, review_after, goals, digest,"
                        + " activated_at) values (?, ?, ?, 1, 'ACTIVE', ?, now(), current_date - 500, 'WEEKLY', 50, 0,"
                        + " 'EUR', 24, 48, 50, '2,6', ?, 'digest', now() - interval '500 days')",
                home.id(),
                UUID.randomUUID(),
                relationship,
                therapist.id(),
                new byte[] {1});
        answered(32);
        assertThat(rows().get(0).nextReview()).contains(2);
        assertThat(rows().get(0).reasons()).isEmpty();
        answered(32);
        assertThat(rows().get(0).nextReview()).contains(6);
        assertThat(rows().get(0).reasons())
                .containsExactly(new RadarReason(RadarReason.Kind.REVIEW_DUE, java.util.Optional.empty(), 2));
    }

    @Test
    void answersStillClosedToTheTherapistAreNotOnTheRadar() {
        answered(32, 32, 31, 32);
        UUID session = held();
        room.clientAnswers(session, mara, 20);
        assertThat(rows().get(0).scores()).hasSize(4);
        assertThat(rows().get(0).reasons()).extracting(RadarReason::kind).doesNotContain(RadarReason.Kind.SIGNAL);
    }

    @Test
    void onlyThePeriodOfTheSupervisionShows() {
        answered(32);
        assertThat(rows()).hasSize(1);
        TestOrganisation.execute(
                "update rapport.supervision_link set ends_on = current_date - 5 where supervisor_id = ?",
                supervisor.id());
        assertThat(rows()).isEmpty();
        assertThat(refusal(
                        () -> core.as(supervisor, () -> core.bean(Radar.class).open(relationship))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void filtersNarrowItAndOfferOnlyWhatIsSupervised() {
        answered(32);
        Actor.Member other = home.therapist();
        RadarPage page = page(new RadarFilter(null, null, null, false, 0));
        assertThat(page.therapists()).extracting(RadarPage.Choice::id).containsExactly(therapist.id());
        assertThat(page(new RadarFilter(null, null, other.id(), false, 0)).rows())
                .isEmpty();
        assertThat(page(new RadarFilter(UUID.randomUUID(), null, null, false, 0))
                        .rows())
                .isEmpty();
        assertThat(page(new RadarFilter(page.practices().get(0).id(), null, therapist.id(), false, 0))
                        .rows())
                .hasSize(1);
    }

    @Test
    void itIsNarrowedToASite() {
        UUID mill = home.site("Mill Lane");
        UUID house = home.site("River House");
        home.takesPlaceAt(relationship, mill);
        UUID other = new SessionRoom(home, therapist, home.person("Jonas")).relationship();
        assertThat(page(new RadarFilter(null, mill, null, false, 0)).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.relationship()).isEqualTo(relationship);
                    assertThat(row.site()).isEqualTo("Mill Lane");
                });
        assertThat(page(new RadarFilter(null, house, null, false, 0)).rows()).isEmpty();
        RadarPage all = page(new RadarFilter(null, null, null, false, 0));
        assertThat(all.sites()).extracting(RadarPage.Choice::id).containsExactly(mill);
        assertThat(all.rows()).extracting(RadarRow::relationship).contains(relationship, other);
    }

    @Test
    void nobodyElseSeesOrMarksIt() {
        answered(32);
        RadarRow row = rows().get(0);
        for (Role role : List.of(Role.THERAPIST, Role.ETHICS_LEAD, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR)) {
            Actor who = home.member(role);
            assertThat(refusal(() -> core.as(
                            who, () -> core.bean(Radar.class).look(new RadarFilter(null, null, null, false, 0)))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
        Actor unrelated = home.member(Role.SUPERVISOR);
        assertThat(core.as(unrelated, () -> core.bean(Radar.class).look(new RadarFilter(null, null, null, true, 0)))
                        .rows())
                .isEmpty();
        Actor foreign = TestOrganisation.create().member(Role.SUPERVISOR);
        for (Actor who : List.of(unrelated, foreign)) {
            assertThat(refusal(() -> core.run(who, () -> core.bean(Radar.class).acknowledge(relationship, row.keys()))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> watch(who, row, LocalDate.now().plusDays(1))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> core.as(who, () -> core.bean(Radar.class).open(relationship))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
    }
}
