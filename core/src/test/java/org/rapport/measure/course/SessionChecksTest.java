package org.rapport.measure.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.check.Checks;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.form.AssignmentState;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.SkipCheck;
import org.rapport.measure.form.SkipReason;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.session.CalledOffBy;
import org.rapport.session.SessionLog;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class SessionChecksTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID jonas = home.person("Jonas");
    private final SessionRoom room = new SessionRoom(home, therapist, mara, jonas);

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private SessionChecksView checks(Actor who, UUID session) {
        return core.as(who, () -> core.bean(SessionChecks.class).of(session, "en"));
    }

    private List<CourseView> courses() {
        return core.as(therapist, () -> core.bean(Courses.class).of(room.relationship()));
    }

    @Test
    void openingASessionAsksEverybodyWhoTakesPartAndTheTherapist() {
        SessionChecksView view = checks(therapist, room.open());
        assertThat(view.clients())
                .extracting(SessionChecksView.Client::name)
                .containsExactly("Mara Test", "Jonas Test");
        assertThat(view.clients()).allMatch(client -> client.state() == AssignmentState.OPEN && client.mayHaveLink());
        assertThat(view.own()).hasValueSatisfying(own -> assertThat(own.mine()).isTrue());
        assertThat(view.sealed()).isTrue();
        assertThat(view.answers().columns()).isEmpty();
    }

    @Test
    void aSessionNotOpenedAsksNobody() {
        SessionChecksView view = checks(therapist, room.plan());
        assertThat(view.own()).isEmpty();
        assertThat(view.clients()).isEmpty();
        assertThat(view.sealed()).isFalse();
    }

    @Test
    void theClientsAnswersStayClosedUntilTheOwnCheckIsAnswered() {
        UUID session = room.open();
        room.clientAnswers(session, mara, 30);
        SessionChecksView before = checks(therapist, session);
        assertThat(before.clients().get(0).state()).isEqualTo(AssignmentState.ANSWERED);
        assertThat(before.answers().columns()).isEmpty();
        assertThat(courses()).isEmpty();
        room.therapistAnswers(session, 28);
        SessionChecksView after = checks(therapist, session);
        assertThat(after.sealed()).isFalse();
        assertThat(after.comparable()).isTrue();
        assertThat(after.answers().columns())
                .extracting(SessionChecksView.Column::name)
                .containsExactly("Mara Test", "");
        assertThat(after.answers().rows())
                .filteredOn(row -> row.label().equals("goals") || row.label().equals("tension"))
                .extracting(SessionChecksView.AnswerRow::values)
                .containsExactly(List.of("7", "7"), List.of("no en", "no en"));
        assertThat(after.answers().rows())
                .filteredOn(SessionChecksView.AnswerRow::score)
                .extracting(SessionChecksView.AnswerRow::values)
                .containsExactly(List.of("7.50", "7.00"));
    }

    @Test
    void skippingOpensTheAnswersAndMarksThePairAsNotComparable() {
        UUID session = room.open();
        room.clientAnswers(session, mara, 30);
        room.therapistSkips(session);
        SessionChecksView view = checks(therapist, session);
        assertThat(view.sealed()).isFalse();
        assertThat(view.comparable()).isFalse();
        assertThat(view.answers().columns()).hasSize(1);
        assertThat(courses().get(0).series().get(0).points())
                .singleElement()
                .extracting(CourseView.Point::comparable)
                .isEqualTo(false);
    }

    @Test
    void whoSkippedCannotAnswerAfterwardsNorSkipTwice() {
        UUID session = room.open();
        room.therapistSkips(session);
        assertThat(refusal(() -> room.therapistAnswers(session, 28))).isEqualTo(MeasureError.SKIPPED);
        assertThat(refusal(() -> room.therapistSkips(session))).isEqualTo(MeasureError.SKIPPED);
    }

    @Test
    void onlyTheOwnCheckCanBeSkipped() {
        UUID session = room.open();
        UUID maras = room.check(session, mara);
        UUID own = room.check(session, therapist.id());
        for (UUID check : List.of(maras, own)) {
            assertThat(refusal(() -> core.run(
                            home.therapist(),
                            () -> core.bean(Checks.class).skip(new SkipCheck(check, SkipReason.OTHER)))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        assertThat(refusal(() -> core.run(
                        therapist, () -> core.bean(Checks.class).skip(new SkipCheck(maras, SkipReason.OTHER)))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.run(
                        new Actor.ClientSignedIn(home.id(), mara),
                        () -> core.bean(Checks.class).skip(new SkipCheck(maras, SkipReason.OTHER)))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void aSealedScoreIsInNoCourseWhileEarlierOnesStay() {
        UUID first = room.open();
        room.clientAnswers(first, mara, 30);
        room.therapistAnswers(first, 28);
        UUID second = room.open();
        room.clientAnswers(second, mara, 10);
        CourseView course = courses().get(0);
        assertThat(course.series())
                .extracting(CourseView.Series::kind)
                .containsExactly(RespondentKind.CLIENT, RespondentKind.THERAPIST);
        assertThat(course.series().get(0).points())
                .extracting(point -> point.value().orElseThrow())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("7.5"));
        room.therapistAnswers(second, 28);
        assertThat(courses().get(0).series().get(0).points())
                .extracting(CourseView.Point::sessionNumber)
                .containsExactly(1, 2);
    }

    @Test
    void aCourseKnowsItsScale() {
        UUID session = room.open();
        room.therapistAnswers(session, 28);
        assertThat(courses()).singleElement().satisfies(course -> {
            assertThat(course.scale()).isEqualTo("alliance");
            assertThat(course.primary()).isTrue();
            assertThat(course.max()).isEqualByComparingTo("10");
            assertThat(course.decimals()).isEqualTo(2);
        });
    }

    @Test
    void aPaperCheckOfASessionWaitsForTheOwnCheck() {
        UUID session = room.open();
        EnterFromPaper paper = new EnterFromPaper(
                room.relationship(),
                TrialInstruments.CHECK,
                mara,
                room.check(session, mara),
                LocalDate.now(ZoneId.of("Europe/Berlin")),
                UUID.randomUUID(),
                RawAnswers.of(Map.of("goals", "7", "tasks", "8", "bond", "9", "heard", "6", "tension", "0")));
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(PaperForms.class).enter(paper))))
                .isEqualTo(MeasureError.OWN_CHECK_FIRST);
        room.therapistAnswers(session, 28);
        core.as(therapist, () -> core.bean(PaperForms.class).enter(paper));
        assertThat(checks(therapist, session).answers().columns()).hasSize(2);
    }

    @Test
    void callingASessionOffWithdrawsItsChecks() {
        UUID session = room.open();
        long version = core.as(therapist, () -> core.bean(SessionLog.class).session(session))
                .version();
        core.run(therapist, () -> core.bean(SessionLog.class).cancel(session, version, CalledOffBy.CLIENT));
        SessionChecksView view = checks(therapist, session);
        assertThat(view.clients()).allMatch(client -> client.state() == AssignmentState.CLOSED);
        assertThat(view.sealed()).isFalse();
        assertThat(refusal(() -> room.clientAnswers(session, mara, 30))).isEqualTo(MeasureError.CLOSED);
    }

    @Test
    void aSupervisorSeesTheCourseWithoutNames() {
        UUID session = room.open();
        room.clientAnswers(session, mara, 32);
        room.therapistSkips(session);
        Actor.Member supervisor = home.member(Role.SUPERVISOR);
        TestOrganisation.execute(
                "insert into rapport.supervision_link (organisation_id, id, supervisor_id, supervisee_id, starts_on)"
                        + " values (?, ?, ?, ?, current_date - 1)",
                home.id(),
                UUID.randomUUID(),
                supervisor.id(),
                therapist.id());
        List<CourseView> seen =
                core.as(supervisor, () -> core.bean(Courses.class).of(room.relationship()));
        assertThat(seen).hasSameSizeAs(courses()).isNotEmpty();
        assertThat(seen.toString()).doesNotContain("Mara");
        assertThat(seen)
                .flatExtracting(CourseView::series)
                .allSatisfy(series -> assertThat(series.name()).doesNotContain("Mara"));
    }

    @Test
    void othersSeeNeitherChecksNorCourses() {
        UUID session = room.open();
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> checks(who, session))).isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> core.as(who, () -> core.bean(Courses.class).of(room.relationship()))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        Actor supervisor = home.member(Role.SUPERVISOR, Role.ADMINISTRATOR, Role.PRACTICE_MANAGER);
        assertThat(refusal(() -> checks(supervisor, session))).isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(
                        () -> core.as(supervisor, () -> core.bean(Courses.class).of(room.relationship()))))
                .isEqualTo(SharedError.NOT_FOUND);
        Actor office = home.member(Role.ADMINISTRATOR, Role.PRACTICE_MANAGER);
        assertThat(refusal(() -> core.as(office, () -> core.bean(Courses.class).of(room.relationship()))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void theDatabaseShowsAnotherOrganisationNothingOfIt() throws Exception {
        UUID session = room.open();
        room.clientAnswers(session, mara, 30);
        UUID other = TestOrganisation.create().id();
        try (var app = TestDatabase.get().asApplication();
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('rapport.organisation', '" + other + "', true)");
            for (String table : List.of("assignment", "response", "score", "instrument_structure")) {
                var row = statement.executeQuery(
                        "select count(*) from rapport." + table + " where organisation_id = '" + home.id() + "'");
                row.next();
                assertThat(row.getInt(1)).as(table).isZero();
            }
            app.rollback();
        }
    }

    @Test
    void answersOnceGivenCannotBeChangedInTheDatabase() throws Exception {
        UUID session = room.open();
        room.clientAnswers(session, mara, 30);
        try (var app = TestDatabase.get().asApplication();
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('rapport.organisation', '" + home.id() + "', true)");
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> statement.executeUpdate("update rapport.response set answers = '{1}'"))
                    .hasMessageContaining("permission denied");
        }
    }
}
