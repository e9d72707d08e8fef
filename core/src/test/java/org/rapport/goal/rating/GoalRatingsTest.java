package org.rapport.goal.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.goal.EntryKind;
import org.rapport.goal.GoalError;
import org.rapport.goal.talk.AnswerGoal;
import org.rapport.goal.talk.GoalLine;
import org.rapport.goal.talk.Goals;
import org.rapport.goal.talk.MyGoals;
import org.rapport.goal.talk.WriteGoal;
import org.rapport.measure.check.Checks;
import org.rapport.measure.course.Courses;
import org.rapport.measure.course.SessionRoom;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.SaveDraft;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** What a check asks about goals, what is kept of it, and who sees it when. */
class GoalRatingsTest {

    private static final Map<String, String> FULL =
            Map.of("goals", "7", "tasks", "8", "bond", "9", "heard", "6", "tension", "0");

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID maraId = home.person("Mara");
    private final UUID jonasId = home.person("Jonas");
    private final SessionRoom room = new SessionRoom(home, therapist, maraId, jonasId);
    private final Actor mara = new Actor.ClientSignedIn(home.id(), maraId);
    private final Actor jonas = new Actor.ClientSignedIn(home.id(), jonasId);

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private UUID goal(Actor client, boolean shared, String words) {
        return core.as(
                client, () -> core.bean(MyGoals.class).write(room.relationship(), new WriteGoal(null, shared, words)));
    }

    private CheckForm form(Actor who, UUID check, String language) {
        return core.as(who, () -> core.bean(Checks.class).form(check, language));
    }

    private List<String> asked(Actor who, UUID check) {
        return form(who, check, "en").questions().stream()
                .map(CheckQuestion::item)
                .filter(item -> item.startsWith("goal-"))
                .toList();
    }

    private Receipt submits(Actor who, UUID check, Map<String, String> beside) {
        return submits(who, check, UUID.randomUUID(), beside);
    }

    private Receipt submits(Actor who, UUID check, UUID key, Map<String, String> beside) {
        Map<String, String> answers = new HashMap<>(FULL);
        answers.putAll(beside);
        return core.as(
                who, () -> core.bean(Checks.class).submit(new SubmitCheck(check, key, "en", RawAnswers.of(answers))));
    }

    private List<Integer> therapistSees(UUID goal) {
        return values(
                core.as(therapist, () -> core.bean(Goals.class).open(room.relationship()))
                        .goals(),
                goal);
    }

    private List<Integer> clientSees(Actor client, UUID goal) {
        return values(
                core.as(client, () -> core.bean(MyGoals.class).open(room.relationship()))
                        .goals(),
                goal);
    }

    private static List<Integer> values(List<GoalLine> goals, UUID goal) {
        return goals.stream()
                .filter(line -> line.id().equals(goal))
                .flatMap(line -> line.ratings().stream())
                .flatMap(rated -> rated.course().points().stream())
                .map(RatedPoint::value)
                .toList();
    }

    @Test
    void theCheckAsksAboutUpToThreeOpenGoalsOwnOnesFirst() {
        UUID session = room.open();
        UUID check = room.check(session, maraId);
        assertThat(asked(mara, check)).isEmpty();
        UUID together = goal(jonas, true, "To argue and stay");
        UUID first = goal(mara, false, "To sleep");
        UUID second = goal(mara, false, "To say no");
        goal(jonas, false, "Hidden from her");
        assertThat(asked(mara, check)).containsExactly("goal-" + first, "goal-" + second, "goal-" + together);
        UUID third = goal(mara, false, "To swim");
        assertThat(asked(mara, check)).containsExactly("goal-" + first, "goal-" + second, "goal-" + third);
        core.run(
                mara,
                () -> core.bean(MyGoals.class)
                        .answer(room.relationship(), new AnswerGoal(first, 1, EntryKind.LAID_ASIDE, "Later")));
        assertThat(asked(mara, check)).containsExactly("goal-" + second, "goal-" + third, "goal-" + together);
        assertThat(asked(therapist, room.check(session, therapist.id()))).isEmpty();
        CheckQuestion english = last(form(mara, check, "en"));
        assertThat(english.text()).contains("To argue and stay");
        assertThat(english.required()).isFalse();
        assertThat(english.options()).hasSize(11);
        assertThat(last(form(mara, check, "de")).highEnd()).isEqualTo("ganz erreicht");
    }

    private static CheckQuestion last(CheckForm form) {
        return form.questions().get(form.questions().size() - 1);
    }

    @Test
    void aRatingIsDraftedWithTheFormAndIsNoAnswerOfIt() {
        UUID goal = goal(mara, false, "To sleep");
        UUID session = room.open();
        UUID check = room.check(session, maraId);
        core.run(
                mara,
                () -> core.bean(Checks.class)
                        .saveDraft(new SaveDraft(check, 1, RawAnswers.of(Map.of("goals", "7", "goal-" + goal, "4")))));
        assertThat(form(mara, check, "en").draft().byItem()).containsEntry("goal-" + goal, List.of("4"));
        UUID key = UUID.randomUUID();
        Receipt receipt = submits(mara, check, key, Map.of("goal-" + goal, "4"));
        assertThat(submits(mara, check, key, Map.of("goal-" + goal, "9"))).isEqualTo(receipt);
        assertThat(clientSees(mara, goal)).as("sent once").containsExactly(4);
        room.therapistAnswers(session, 30);
        assertThat(core.as(therapist, () -> core.bean(Courses.class).of(room.relationship())))
                .allSatisfy(course -> assertThat(course.scale()).doesNotContain("goal-"));
    }

    @Test
    void theTherapistSeesRatingsAfterTheOwnCheckOnly() {
        UUID goal = goal(mara, false, "To sleep");
        UUID session = room.open();
        submits(mara, room.check(session, maraId), Map.of("goal-" + goal, "6"));
        assertThat(therapistSees(goal)).isEmpty();
        assertThat(clientSees(mara, goal)).containsExactly(6);
        room.therapistAnswers(session, 30);
        assertThat(therapistSees(goal)).containsExactly(6);
    }

    @Test
    void nobodySeesWhatAnotherRatedOfASharedGoal() {
        UUID goal = goal(mara, true, "To argue and stay");
        UUID session = room.open();
        submits(mara, room.check(session, maraId), Map.of("goal-" + goal, "6"));
        submits(jonas, room.check(session, jonasId), Map.of("goal-" + goal, "2"));
        assertThat(clientSees(mara, goal)).containsExactly(6);
        assertThat(clientSees(jonas, goal)).containsExactly(2);
        room.therapistSkips(session);
        assertThat(therapistSees(goal)).containsExactlyInAnyOrder(6, 2);
    }

    @Test
    void whatIsNoRatingIsNamedAtItsQuestionAndNothingIsKept() {
        UUID goal = goal(mara, false, "To sleep");
        UUID others = goal(jonas, false, "Hidden from her");
        UUID check = room.check(room.open(), maraId);
        for (String wrong : List.of("11", "-1", "7.5", "seven", "010")) {
            assertThat(refusal(() -> submits(mara, check, Map.of("goal-" + goal, wrong))))
                    .as(wrong)
                    .isEqualTo(GoalError.RATING_OUT_OF_RANGE);
        }
        assertThat(refusal(() -> submits(mara, check, Map.of("goal-" + others, "5"))))
                .isEqualTo(SharedError.NOT_A_CHOICE);
        assertThat(refusal(() -> submits(mara, check, Map.of("goal-nonsense", "5"))))
                .isEqualTo(SharedError.NOT_A_CHOICE);
        submits(mara, check, Map.of());
        assertThat(clientSees(mara, goal)).as("leaving it out is fine").isEmpty();
    }

    @Test
    void aGoalLaidAsideWhileTheFormWasOpenKeepsWhatWasTyped() {
        UUID goal = goal(mara, false, "To sleep");
        UUID check = room.check(room.open(), maraId);
        assertThat(asked(mara, check)).hasSize(1);
        core.run(
                therapist,
                () -> core.bean(Goals.class)
                        .answer(room.relationship(), new AnswerGoal(goal, 1, EntryKind.LAID_ASIDE, "Later")));
        submits(mara, check, Map.of("goal-" + goal, "3"));
        assertThat(clientSees(mara, goal)).containsExactly(3);
    }
}
