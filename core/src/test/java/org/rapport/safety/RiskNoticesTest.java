package org.rapport.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.task.MyTasks;
import org.rapport.task.TaskError;
import org.rapport.task.TaskRow;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestOrganisation;

/** An answer that needs a person finds one, and asks on until somebody takes it up. */
class RiskNoticesTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final Actor.Member cover = home.therapist();
    private final Actor.Member supervisor = home.member(Role.SUPERVISOR);
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
    private final Actor.Member ethicsLead = home.member(Role.ETHICS_LEAD);
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);

    @BeforeAll
    static void instruments() {
        TrialInstruments.install();
    }

    private void covered() {
        TestOrganisation.execute(
                "insert into rapport.cover (organisation_id, id, practice_id, covered_id, covering_id, starts_on,"
                        + " ends_on) values (?, ?, ?, ?, ?, current_date - 1, current_date + 1)",
                home.id(),
                UUID.randomUUID(),
                home.practice(),
                therapist.id(),
                cover.id());
        TestOrganisation.execute(
                "insert into rapport.supervision_link (organisation_id, id, supervisor_id, supervisee_id, starts_on)"
                        + " values (?, ?, ?, ?, ?)",
                home.id(),
                UUID.randomUUID(),
                supervisor.id(),
                therapist.id(),
                java.sql.Date.valueOf(LocalDate.now().minusDays(9)));
    }

    private List<UUID> give() {
        return core.as(
                therapist,
                () -> core.bean(Assignments.class)
                        .assign(new AssignInstrument(relationship, TrialInstruments.RISKY, List.of(mara), null)));
    }

    private void answer(int risk) {
        covered();
        UUID check = give().get(0);
        Map<String, String> answers = Map.of("a", "0", "b", String.valueOf(risk));
        core.as(
                new Actor.ClientSignedIn(home.id(), mara),
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(check, UUID.randomUUID(), "en", RawAnswers.of(answers))));
    }

    private List<TaskRow> tasks(Actor who) {
        return core.as(who, () -> core.bean(MyTasks.class).mine());
    }

    private UUID notice() {
        return tasks(therapist).get(0).subjectId();
    }

    private RiskNoticeView open(Actor who, UUID notice) {
        return core.as(who, () -> core.bean(RiskNotices.class).open(notice));
    }

    private void takeUp(Actor who, UUID notice, String done) {
        core.run(who, () -> core.bean(RiskNotices.class).takeUp(notice, done));
    }

    private void later(Duration ahead) {
        TestClock.later(
                ahead,
                () -> core.as(
                        new Actor.Job(home.id(), "test"),
                        () -> core.bean(RiskWidening.class).widen()));
    }

    @Test
    void aRiskAnswerAsksTherapistCoverAndSupervisorAtOnceWhateverTheTotal() {
        answer(1);
        for (Actor who : List.of(therapist, cover, supervisor)) {
            assertThat(tasks(who)).singleElement().satisfies(task -> {
                assertThat(task.kind()).isEqualTo("RISK_ANSWER");
                assertThat(task.endsElsewhere()).isTrue();
                assertThat(task.dueAt()).isNotNull();
            });
        }
        for (Actor who : List.of(manager, ethicsLead, administrator)) {
            assertThat(tasks(who)).isEmpty();
        }
    }

    @Test
    void anAnswerWithoutRiskAsksNobody() {
        answer(0);
        assertThat(tasks(therapist)).isEmpty();
    }

    @Test
    void itGoesToWiderCirclesUntilSomebodyTakesItUp() {
        answer(2);
        UUID notice = notice();
        later(Duration.ofMinutes(59));
        assertThat(tasks(ethicsLead)).isEmpty();
        later(Duration.ofMinutes(61));
        assertThat(tasks(ethicsLead)).hasSize(1);
        assertThat(tasks(manager)).hasSize(1);
        assertThat(tasks(administrator)).isEmpty();
        later(Duration.ofMinutes(200));
        assertThat(tasks(administrator)).hasSize(1);
        takeUp(cover, notice, "Called her; she is with her sister, we meet tomorrow at nine.");
        for (Actor who : List.of(therapist, cover, supervisor, ethicsLead, manager, administrator)) {
            assertThat(tasks(who)).isEmpty();
        }
        later(Duration.ofDays(2));
        assertThat(tasks(therapist)).isEmpty();
    }

    @Test
    void whoReadsClinicalTextSeesWhoAndWhatAndOthersOnlyThatSomebodyMustLook() {
        answer(3);
        UUID notice = notice();
        assertThat(open(supervisor, notice).clinical()).hasValueSatisfying(clinical -> {
            assertThat(clinical.person()).isEqualTo("Mara Test");
            assertThat(clinical.contact()).isNotEmpty();
            assertThat(clinical.answers()).singleElement().satisfies(one -> {
                assertThat(one.value()).isEqualByComparingTo("3");
                assertThat(one.highest()).isEqualByComparingTo("3");
            });
        });
        later(Duration.ofMinutes(61));
        assertThat(open(ethicsLead, notice).clinical()).isPresent();
        assertThat(open(manager, notice).clinical()).isEmpty();
        assertThat(open(manager, notice).code()).isNotEmpty();
    }

    /** Whoever manages one practice and treats in another is a manager here. */
    @Test
    void aClinicalRoleInAnotherPracticeOpensNothingHere() {
        Actor.Member both = home.memberOf(home.anotherPractice("Elsewhere"), Role.THERAPIST);
        TestOrganisation.execute(
                "insert into rapport.member_role (organisation_id, id, member_id, practice_id, role)"
                        + " values (?, ?, ?, ?, 'PRACTICE_MANAGER')",
                home.id(),
                UUID.randomUUID(),
                both.id(),
                home.practice());
        answer(3);
        UUID notice = notice();
        later(Duration.ofMinutes(61));
        assertThat(open(both, notice).clinical()).isEmpty();
        assertThat(open(ethicsLead, notice).clinical()).isPresent();
        assertThat(open(cover, notice).clinical()).isPresent();
    }

    @Test
    void theSecondOfTwoIsToldWhoWasFirst() {
        answer(1);
        UUID notice = notice();
        takeUp(cover, notice, "Called");
        assertThat(refusal(() -> takeUp(therapist, notice, "Called too"))).isEqualTo(SafetyError.TAKEN_UP_BEFORE);
        assertThat(open(therapist, notice).takenUpBy()).isEqualTo("Test Member");
        assertThat(open(therapist, notice).clinical())
                .hasValueSatisfying(clinical -> assertThat(clinical.done()).isEqualTo("Called"));
    }

    @Test
    void whatWasDoneMustBeSaidAndTheTaskAloneCannotBeTickedOff() {
        answer(1);
        UUID notice = notice();
        assertThat(refusal(() -> takeUp(therapist, notice, "  "))).isEqualTo(SafetyError.SAY_WHAT_WAS_DONE);
        assertThat(refusal(() -> takeUp(therapist, notice, "x".repeat(RiskNotices.LONGEST + 1))))
                .isEqualTo(SharedError.TOO_LONG);
        UUID task = tasks(therapist).get(0).id();
        assertThat(refusal(
                        () -> core.run(therapist, () -> core.bean(MyTasks.class).done(task))))
                .isEqualTo(TaskError.ENDS_ELSEWHERE);
    }

    @Test
    void whoWasNotAskedFindsNothing() {
        answer(1);
        UUID notice = notice();
        for (Actor who :
                List.of(home.therapist(), manager, TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> open(who, notice))).isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> takeUp(who, notice, "x"))).isEqualTo(SharedError.NOT_FOUND);
        }
        assertThat(refusal(() -> open(home.member(Role.RESEARCHER), notice))).isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> open(new Actor.ClientSignedIn(home.id(), mara), notice)))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void withoutCoverAFormThatMayNeedAPersonAtOnceIsNotGiven() {
        assertThat(refusal(this::give)).isEqualTo(MeasureError.COVER_NEEDED);
        covered();
        assertThat(give()).hasSize(1);
    }
}
