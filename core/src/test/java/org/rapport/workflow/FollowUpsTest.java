package org.rapport.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.measure.MeasureError;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.course.SessionRoom;
import org.rapport.plugin.TrialInstruments;
import org.rapport.plugin.TrialWorkflows;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.shared.job.AsJob;
import org.rapport.task.MyTasks;
import org.rapport.task.TaskRow;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

/** Courses of a workflow from what sets them off to their end, with a plugin as the operator installs it. */
class FollowUpsTest {

    private static final String PLUGIN = "care-" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    static Path root;

    private final CoreContainer core = CoreContainer.get();
    private final CourseRoom room = new CourseRoom(PLUGIN);

    @BeforeAll
    static void install() throws Exception {
        TrialWorkflows.install(root, PLUGIN, "1.0.0", CourseRoom.STEPS, CourseRoom.DECISION);
    }

    @AfterAll
    static void remove() throws Exception {
        TrialWorkflows.remove(PLUGIN);
    }

    private List<String> tasks() {
        return core.as(room.therapist, () -> core.bean(MyTasks.class).mine()).stream()
                .map(TaskRow::kind)
                .toList();
    }

    private List<String> ledger() {
        return core
                .as(
                        room.therapist,
                        () -> core.bean(LedgerPages.class).forTherapist(AskLedger.newest(room.relationship)))
                .lines()
                .stream()
                .filter(line -> line.kind().startsWith("WORKFLOW"))
                .map(line -> line.kind() + " " + line.facts())
                .toList();
    }

    @Test
    void aReportBeginsACourseWhoseAnsweredStepsMoveItToItsEnd() {
        FollowUp asked = room.begun(CourseRoom.ASK, CourseRoom.AS_USUAL);
        assertThat(asked.title().in("de")).isEqualTo("Sorge");
        assertThat(asked.because()).isEqualTo(OccasionKind.REPORT);
        assertThat(asked.step().task().in("en")).isEqualTo("Ask");
        assertThat(asked.step().until()).isPresent();
        assertThat(asked.ticked()).isTrue();
        assertThat(tasks()).contains("WORKFLOW_STEP_DUE");

        room.answers(asked, true);
        FollowUp filling = room.running().get(0);
        assertThat(filling.step().task().in("en")).isEqualTo("Fill in");
        assertThat(filling.step().form()).isPresent();
        assertThat(filling.step().formOpen()).isTrue();
        assertThat(tasks()).doesNotContain("WORKFLOW_STEP_DUE", "WORKFLOW_HELD");
        assertThat(refusal(() -> room.answers(filling, true))).isEqualTo(WorkflowError.ANSWERED_BY_FORM);

        room.submit(room.client, room.openForm(TrialInstruments.MEMBERS), Map.of("a", "1"));
        room.work();
        FollowUp talk = room.running().get(0);
        assertThat(talk.step().task().in("en")).isEqualTo("Talk");
        assertThat(talk.done()).extracting(FollowUp.Done::how).containsExactly(StepOutcome.DONE, StepOutcome.FORM);
        assertThat(tasks()).containsOnlyOnce("WORKFLOW_STEP_DUE");

        room.answers(talk, true);
        assertThat(room.running()).isEmpty();
        assertThat(room.page().closed()).singleElement().satisfies(closed -> {
            assertThat(closed.ending()).contains(CourseEnding.FINISHED);
            assertThat(closed.done()).hasSize(3);
        });
        assertThat(tasks()).doesNotContain("WORKFLOW_STEP_DUE");
        assertThat(ledger())
                .containsExactly(
                        "WORKFLOW_CLOSED {ending=FINISHED}",
                        "WORKFLOW_ANSWERED {how=DONE}",
                        "WORKFLOW_ANSWERED {how=FORM}",
                        "WORKFLOW_ANSWERED {how=DONE}",
                        "WORKFLOW_BEGUN {occasion=REPORT}");
    }

    @Test
    void aTherapistsOwnFormAnswersTheStepThatNamesIt() {
        FollowUp own = room.begun(CourseRoom.OWN, CourseRoom.AS_USUAL);
        assertThat(own.fillable()).isTrue();
        UUID form = core.as(room.therapist, () -> core.bean(FollowUps.class).ownForm(room.ref(own)));
        room.submit(room.therapist, form, Map.of("a", "1", "b", "2"));
        room.work();
        assertThat(room.running().get(0).step().task().in("en")).isEqualTo("Talk");
    }

    @Test
    void notDoneIsToldTheWorkflowAndAnEmptyAnswerBeginsOrGoesOnWithNothing() {
        room.answers(room.begun(CourseRoom.ASK, CourseRoom.AS_USUAL), false);
        assertThat(room.page().closed())
                .singleElement()
                .satisfies(closed ->
                        assertThat(closed.done()).extracting(FollowUp.Done::how).containsExactly(StepOutcome.NOT_DONE));
        room.answers(room.begun(CourseRoom.ASK, CourseRoom.OVER), true);
        assertThat(room.page().closed()).hasSize(2);
        room.reports(0, 0);
        room.work();
        assertThat(room.running()).isEmpty();
    }

    @Test
    void whatIsTakenBackWithItsStepCanBeAnsweredNoMore() {
        FollowUp filling = room.begun(CourseRoom.FILL, CourseRoom.AS_USUAL);
        UUID form = room.openForm(TrialInstruments.MEMBERS);
        room.answers(filling, false);
        assertThat(room.page().closed()).hasSize(1);
        assertThat(refusal(() -> room.submit(room.client, form, Map.of("a", "1"))))
                .isEqualTo(MeasureError.CLOSED);
    }

    @Test
    void aFormThatWasOpenBeforeAnswersTheStepAndIsNotTakenBackWithIt() {
        UUID form = room.given(TrialInstruments.MEMBERS);
        FollowUp filling = room.begun(CourseRoom.FILL, CourseRoom.AS_USUAL);
        assertThat(filling.step().formOpen()).isTrue();
        core.run(room.therapist, () -> core.bean(FollowUps.class).close(room.ref(filling), CourseEnding.NOT_FITTING));
        room.submit(room.client, form, Map.of("a", "1"));
    }

    @Test
    void aStepWhoseTimePassedIsAskedAboutAndOneThatIsNamedAgainKeepsItsForm() {
        room.begun(CourseRoom.ASK, CourseRoom.AS_USUAL);
        DeadlineWatch watch = core.bean(DeadlineWatch.class);
        watch.run();
        assertThat(room.running().get(0).step().task().in("en")).isEqualTo("Ask");
        TestClock.later(Duration.ofDays(9), () -> {
            watch.run();
            room.work();
            return true;
        });
        assertThat(room.running().get(0).step().task().in("en")).isEqualTo("Talk");
        room.answers(room.running().get(0), true);

        FollowUp filling = room.begun(CourseRoom.FILL, CourseRoom.AS_USUAL);
        UUID form = room.openForm(TrialInstruments.MEMBERS);
        TestClock.later(Duration.ofDays(5), () -> {
            watch.run();
            room.work();
            return true;
        });
        FollowUp still = room.running().get(0);
        assertThat(still.step().task().in("en")).isEqualTo("Fill in");
        assertThat(still.step().until().orElseThrow())
                .isAfter(filling.step().until().orElseThrow());
        assertThat(still.done()).extracting(FollowUp.Done::how).containsExactly(StepOutcome.LATE);
        room.submit(room.client, form, Map.of("a", "1"));
        room.work();
        assertThat(room.running().get(0).step().task().in("en")).isEqualTo("Talk");
    }

    @Test
    void aSignalBeginsACourseAndTheSealedReportBehindItTellsNothingBefore() {
        SessionRoom sessions = new SessionRoom(room.home, room.therapist, room.mara);
        UUID session = sessions.open();
        sessions.clientReportsTension(session, room.mara, 8);
        room.work();
        assertThat(room.count("workflow_occasion where true")).isZero();
        assertThat(room.count("workflow_course where true")).isZero();
        sessions.therapistAnswers(session, 30);
        room.work();
        assertThat(core.as(room.therapist, () -> core.bean(FollowUps.class).of(sessions.relationship()))
                        .running())
                .extracting(FollowUp::because)
                .containsExactlyInAnyOrder(OccasionKind.TENSION_REPORTED, OccasionKind.REPORT);
        room.work();
        assertThat(room.count("workflow_course where true")).isEqualTo(2);
    }

    @Test
    void aCheckLeftOutOpensTheReportToo() {
        SessionRoom sessions = new SessionRoom(room.home, room.therapist, room.mara);
        UUID session = sessions.open();
        sessions.clientAnswers(session, room.mara, 8);
        room.work();
        assertThat(room.count("workflow_course where true")).isZero();
        sessions.therapistSkips(session);
        room.work();
        assertThat(room.count("workflow_course where true")).isEqualTo(1);
    }

    @Test
    void whatHappensAgainWhileACourseRunsBeginsNoSecondOneAndAfterItsEndANewOne() {
        FollowUp first = room.begun(CourseRoom.ASK, CourseRoom.AS_USUAL);
        room.reports(CourseRoom.ASK, CourseRoom.AS_USUAL);
        room.work();
        assertThat(room.running()).extracting(FollowUp::id).containsExactly(first.id());
        room.answers(first, false);
        FollowUp second = room.begun(CourseRoom.ASK, CourseRoom.AS_USUAL);
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void askedTwiceOrByTwoServersAtOnceOneOccasionBeginsOneCourseAndOneQuestionMovesItOnce() throws Exception {
        room.reports(CourseRoom.ASK, CourseRoom.AS_USUAL);
        UUID occasion = room.ids("select id from rapport.workflow_occasion where organisation_id = ?")
                .get(0);
        WorkflowQuestions questions = core.bean(WorkflowQuestions.class);
        twice(() -> asJob(() -> questions.begin(room.home.id(), occasion)));
        asJob(() -> questions.begin(room.home.id(), occasion));
        assertThat(room.count("workflow_course where true")).isEqualTo(1);
        FollowUp asked = room.running().get(0);
        core.run(room.therapist, () -> core.bean(FollowUps.class).answer(room.ref(asked), true));
        twice(() -> asJob(() -> questions.next(room.home.id(), asked.id())));
        room.work();
        assertThat(room.count("assignment where instrument_id = 'trial-members'"))
                .isEqualTo(1);
        core.run(
                room.therapist,
                () -> core.bean(FollowUps.class).close(room.ref(room.running().get(0)), CourseEnding.DONE_OTHERWISE));
        asJob(() -> questions.begin(room.home.id(), occasion));
        assertThat(room.running()).isEmpty();
    }

    private Boolean asJob(Runnable work) {
        return core.bean(AsJob.class).in(room.home.id(), "a server", () -> {
            work.run();
            return true;
        });
    }

    private static void twice(Callable<Boolean> work) throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> each : servers.invokeAll(List.of(work, work))) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            servers.shutdownNow();
        }
    }

    @Test
    void aWorkflowThatThrowsIsSlowOrNamesNoStepLeavesTheCourseStuckAndTheTherapistGoesOn() {
        assertThat(stuck(CourseRoom.THROWS).hindrance()).contains(Hindrance.FAILED);
        assertThat(tasks()).contains("WORKFLOW_HELD");
        FollowUp failed = room.running().get(0);
        assertThat(failed.passable()).isTrue();
        assertThat(failed.behind().orElseThrow().in("en")).isEqualTo("Fill in");
        core.run(room.therapist, () -> core.bean(FollowUps.class).goOn(room.ref(failed)));
        assertThat(room.running().get(0)).satisfies(on -> {
            assertThat(on.state()).isEqualTo(CourseState.UNDER_WAY);
            assertThat(on.step().task().in("en")).isEqualTo("Fill in");
            assertThat(on.done())
                    .extracting(FollowUp.Done::how)
                    .containsExactly(StepOutcome.DONE, StepOutcome.PASSED_OVER);
        });
        assertThat(tasks()).doesNotContain("WORKFLOW_HELD");
        closeIt();
        assertThat(stuck(CourseRoom.NOWHERE).hindrance()).contains(Hindrance.UNUSABLE);
        closeIt();
        assertThat(stuck(CourseRoom.SLOW).hindrance()).contains(Hindrance.TOO_SLOW);
        closeIt();
        room.reports(CourseRoom.ASK, CourseRoom.THROWS_AT_ONCE);
        room.work();
        assertThat(room.running()).isEmpty();
    }

    private FollowUp stuck(int how) {
        room.answers(room.begun(CourseRoom.ASK, how), true);
        FollowUp stuck = room.running().get(0);
        assertThat(stuck.state()).isEqualTo(CourseState.STUCK);
        return stuck;
    }

    private void closeIt() {
        core.run(
                room.therapist,
                () -> core.bean(FollowUps.class).close(room.ref(room.running().get(0)), CourseEnding.CANNOT_GO_ON));
    }

    @Test
    void theOnlyWayOfACourseWhosePluginIsGoneIsToBeClosedAndItStaysReadable() {
        FollowUp asked = room.begun(CourseRoom.ASK, CourseRoom.AS_USUAL);
        TrialWorkflows.use(room.administrator, PLUGIN, false);
        FollowUp gone = room.running().get(0);
        assertThat(gone.gone()).isTrue();
        assertThat(gone.title().in("de")).isEqualTo("Sorge");
        assertThat(refusal(() -> room.answers(gone, true))).isEqualTo(WorkflowError.WORKFLOW_GONE);
        assertThat(refusal(() -> core.run(
                        room.therapist, () -> core.bean(FollowUps.class).goOn(room.ref(gone)))))
                .isEqualTo(WorkflowError.WORKFLOW_GONE);
        TestClock.later(Duration.ofDays(9), () -> {
            core.bean(DeadlineWatch.class).run();
            room.work();
            return true;
        });
        assertThat(room.running().get(0).hindrance()).contains(Hindrance.GONE);
        closeIt();
        assertThat(room.page().closed()).singleElement().satisfies(closed -> {
            assertThat(closed.id()).isEqualTo(asked.id());
            assertThat(closed.done()).extracting(done -> done.task().in("en")).containsExactly("Ask");
        });
    }

    @Test
    void whereFormsWereRefusedTheCourseWaitsWithTheReasonUntilTheyAreAllowed() {
        FollowUp waiting = beginsAfterARefusal();
        assertThat(waiting.state()).isEqualTo(CourseState.WAITING);
        assertThat(waiting.hindrance()).contains(Hindrance.CONSENT);
        assertThat(tasks()).contains("WORKFLOW_HELD");
        assertThat(room.count("assignment where instrument_id = 'trial-members'"))
                .isZero();
        core.run(room.therapist, () -> core.bean(FollowUps.class).giveForm(room.ref(waiting)));
        assertThat(room.running().get(0).state()).isEqualTo(CourseState.WAITING);
        TestOrganisation.execute("delete from rapport.consent_decision where organisation_id = ?", room.home.id());
        core.run(
                room.therapist,
                () -> core.bean(FollowUps.class)
                        .giveForm(room.ref(room.running().get(0))));
        assertThat(room.running().get(0)).satisfies(given -> {
            assertThat(given.state()).isEqualTo(CourseState.UNDER_WAY);
            assertThat(given.step().formOpen()).isTrue();
        });
        assertThat(tasks()).doesNotContain("WORKFLOW_HELD");
    }

    @Test
    void aFormHandedInWhileTheWorkflowWasNotUsedIsNotGivenAgain() {
        room.begun(CourseRoom.FILL, CourseRoom.AS_USUAL);
        TrialWorkflows.use(room.administrator, PLUGIN, false);
        room.submit(room.client, room.openForm(TrialInstruments.MEMBERS), Map.of("a", "1"));
        TrialWorkflows.use(room.administrator, PLUGIN, true);
        FollowUp missed = room.running().get(0);
        assertThat(missed.givable()).isTrue();
        core.run(room.therapist, () -> core.bean(FollowUps.class).giveForm(room.ref(missed)));
        room.work();
        assertThat(room.running().get(0).step().task().in("en")).isEqualTo("Talk");
        assertThat(room.count("assignment where instrument_id = 'trial-members'"))
                .isEqualTo(1);
    }

    @Test
    void aFormForAChildWaitsForWhoeverConsentsForIt() {
        UUID child = room.home.person("Lea", YoungPeople.today().minusYears(9));
        UUID family = room.home.relationship(room.therapist, child);
        UUID own =
                core.as(room.therapist, () -> core.bean(Assignments.class).takeMyself(family, TrialInstruments.STAFF));
        room.submit(room.therapist, own, Map.of("a", String.valueOf(CourseRoom.FILL), "b", "0"));
        room.work();
        assertThat(core.as(room.therapist, () -> core.bean(FollowUps.class).of(family))
                        .running())
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.state()).isEqualTo(CourseState.WAITING);
                    assertThat(waiting.hindrance()).contains(Hindrance.CONSENT);
                });
        assertThat(room.count("assignment where respondent_id = '" + child + "'"))
                .isZero();
    }

    /** The report came in before forms were refused. */
    private FollowUp beginsAfterARefusal() {
        room.reports(CourseRoom.FILL, CourseRoom.AS_USUAL);
        refuseForms();
        room.work();
        return room.running().get(0);
    }

    private void refuseForms() {
        TestOrganisation.execute(
                "insert into rapport.consent_decision (organisation_id, id, relationship_id, person_id, decided_by, purpose,"
                        + " outcome, method, on_day, recorded_at, recorded_kind, recorded_by)"
                        + " values (?, ?, ?, ?, ?, 'MEASURES', 'REFUSED', 'SPOKEN', current_date, now(), 'Member', ?)",
                room.home.id(),
                UUID.randomUUID(),
                room.relationship,
                room.mara,
                room.mara,
                room.therapist.id());
    }

    @Test
    void threeFailuresSuspendThePluginWhichIsSaidAndEnds() {
        for (int i = 0; i < 3; i++) {
            room.reports(CourseRoom.ASK, CourseRoom.THROWS_AT_ONCE);
            room.work();
        }
        room.reports(CourseRoom.ASK, CourseRoom.AS_USUAL);
        room.work();
        assertThat(room.running()).isEmpty();
        TrialWorkflows.resume(room.administrator, PLUGIN);
        assertThat(room.begun(CourseRoom.ASK, CourseRoom.AS_USUAL).state()).isEqualTo(CourseState.UNDER_WAY);
    }

    @Test
    void anotherTherapistAnotherRoleAndAnotherOrganisationFindNoCourse() {
        FollowUp shown = room.begun(CourseRoom.ASK, CourseRoom.AS_USUAL);
        FollowUps followUps = core.bean(FollowUps.class);
        Actor.Member colleague = room.home.therapist();
        Actor.Member stranger = TestOrganisation.create().therapist();
        Stream.of(colleague, stranger).forEach(other -> {
            assertThat(refusal(() -> core.run(other, () -> followUps.of(room.relationship))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> core.run(other, () -> followUps.answer(room.ref(shown), true))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> core.run(other, () -> followUps.close(room.ref(shown), CourseEnding.NOT_WANTED))))
                    .isEqualTo(SharedError.NOT_FOUND);
        });
        Actor.Member manager = room.home.member(Role.PRACTICE_MANAGER, Role.SUPERVISOR);
        Stream.of(manager, room.administrator, room.client)
                .forEach(other -> assertThat(refusal(() -> core.run(other, () -> followUps.of(room.relationship))))
                        .isEqualTo(SharedError.NOT_PERMITTED));
        UUID otherOwn = room.home.relationship(room.therapist, room.home.person("Jonas"));
        assertThat(refusal(() -> core.run(
                        room.therapist,
                        () -> followUps.answer(new CourseRef(otherOwn, shown.id(), shown.version()), true))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.run(
                        room.therapist,
                        () -> followUps.answer(
                                new CourseRef(room.relationship, shown.id(), shown.version() - 1), true))))
                .isEqualTo(SharedError.CHANGED_MEANWHILE);
        assertThat(refusal(
                        () -> core.run(room.therapist, () -> followUps.close(room.ref(shown), CourseEnding.FINISHED))))
                .isEqualTo(SharedError.NOT_A_CHOICE);
    }

    @Test
    void whereNobodyUsesAWorkflowNothingIsNoted() {
        TrialWorkflows.use(room.administrator, PLUGIN, false);
        room.reports(CourseRoom.ASK, CourseRoom.AS_USUAL);
        assertThat(room.count("workflow_occasion where true")).isZero();
        assertThat(TestDatabase.get()
                        .column("select kind from rapport.outbox where organisation_id = '" + room.home.id()
                                + "' and kind like 'workflow%'"))
                .isEmpty();
    }
}
