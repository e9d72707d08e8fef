package org.rapport.goal.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapport.testing.Refusals.refusal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.account.IssuedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.goal.EntryKind;
import org.rapport.goal.GoalError;
import org.rapport.goal.GoalState;
import org.rapport.goal.SideKind;
import org.rapport.goal.scaling.DescribeLevels;
import org.rapport.goal.scaling.RateLevel;
import org.rapport.goal.scaling.Scaling;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.task.MyTasks;
import org.rapport.task.TaskRow;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class GoalsTest {

    private static final String WORDS = "To say no at work";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID maraId = home.person("Mara");
    private final UUID jonasId = home.person("Jonas");
    private final UUID couple = home.relationship(therapist, maraId, jonasId);
    private final Actor mara = new Actor.ClientSignedIn(home.id(), maraId);
    private final Actor jonas = new Actor.ClientSignedIn(home.id(), jonasId);

    private UUID writes(Actor who, WriteGoal goal) {
        return who instanceof Actor.Member
                ? core.as(who, () -> core.bean(Goals.class).write(couple, goal))
                : core.as(who, () -> core.bean(MyGoals.class).write(couple, goal));
    }

    private UUID own(Actor client) {
        return writes(client, new WriteGoal(null, false, WORDS));
    }

    private UUID shared(Actor who) {
        return writes(who, new WriteGoal(null, true, "To argue without leaving the room"));
    }

    private void says(Actor who, UUID goal, EntryKind kind) {
        says(who, new AnswerGoal(goal, 1, kind, kind == EntryKind.LAID_ASIDE ? "After the move" : null));
    }

    private void says(Actor who, AnswerGoal answer) {
        if (who instanceof Actor.Member) {
            core.run(who, () -> core.bean(Goals.class).answer(couple, answer));
        } else {
            core.run(who, () -> core.bean(MyGoals.class).answer(couple, answer));
        }
    }

    private void rewords(Actor who, RewordGoal command) {
        if (who instanceof Actor.Member) {
            core.run(who, () -> core.bean(Goals.class).reword(couple, command));
        } else {
            core.run(who, () -> core.bean(MyGoals.class).reword(couple, command));
        }
    }

    private void step(Actor who, UUID goal, EntryKind change, @Nullable UUID step) {
        ChangeStep command = new ChangeStep(goal, change, step, "Count to ten");
        if (who instanceof Actor.Member) {
            core.run(who, () -> core.bean(Goals.class).step(couple, command));
        } else {
            core.run(who, () -> core.bean(MyGoals.class).step(couple, command));
        }
    }

    private GoalsPage page(Actor who) {
        return core.as(who, () -> core.bean(Goals.class).open(couple));
    }

    private List<GoalLine> seenBy(Actor client) {
        return core.as(client, () -> core.bean(MyGoals.class).open(couple)).goals();
    }

    private GoalLine line(UUID goal) {
        return page(therapist).goals().stream()
                .filter(line -> line.id().equals(goal))
                .findFirst()
                .orElseThrow();
    }

    private List<TaskRow> tasks() {
        return core.as(therapist, () -> core.bean(MyTasks.class).mine());
    }

    private void leaves(UUID person) {
        TestOrganisation.execute(
                "update rapport.participant set ends_on = current_date - 1 where organisation_id = ? and person_id = ?",
                home.id(),
                person);
    }

    @Test
    void aClientWritesAGoalAndEachSideSaysWhetherItAgrees() {
        UUID goal = own(mara);
        GoalLine written = line(goal);
        assertThat(written.words().text()).isEqualTo(WORDS);
        assertThat(written.words().by()).isEqualTo(SideKind.CLIENT);
        assertThat(written.owner()).contains(maraId);
        assertThat(written.sides()).extracting(GoalLine.SideLine::name).containsExactly("Mara Test", "");
        assertThat(written.sides()).allMatch(side -> side.agreement().isEmpty());
        says(mara, goal, EntryKind.AGREED);
        says(therapist, new AnswerGoal(goal, 1, EntryKind.NOT_AGREED, " This is two goals "));
        GoalLine disputed = line(goal);
        assertThat(disputed.disputed()).isTrue();
        assertThat(disputed.agreed()).isFalse();
        assertThat(disputed.sides().get(1).agreement())
                .hasValueSatisfying(said -> assertThat(said.reason()).isEqualTo("This is two goals"));
        assertThat(seenBy(mara).get(0).disputed())
                .as("both read the disagreement")
                .isTrue();
        says(therapist, goal, EntryKind.AGREED);
        assertThat(line(goal).agreed()).isTrue();
        assertThat(page(therapist).agreed()).extracting(GoalLine::id).containsExactly(goal);
    }

    @Test
    void whatATherapistWroteSaysSo() {
        UUID goal = writes(therapist, new WriteGoal(jonasId, false, "To sleep through"));
        assertThat(line(goal).words().by()).isEqualTo(SideKind.THERAPIST);
        assertThat(line(goal).owner()).contains(jonasId);
        assertThat(seenBy(jonas)).extracting(GoalLine::id).containsExactly(goal);
        assertThat(tasks()).as("nobody asks the therapist about the own words").isEmpty();
    }

    @Test
    void aGoalOfOnesOwnIsNotThereForOthersUntilItIsShown() {
        UUID goal = own(mara);
        says(therapist, new AnswerGoal(goal, 1, EntryKind.NOT_AGREED, "Between us"));
        assertThat(seenBy(jonas)).isEmpty();
        assertThat(refusal(() -> says(jonas, goal, EntryKind.AGREED))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> rewords(jonas, new RewordGoal(goal, 1, "Other"))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> step(jonas, goal, EntryKind.STEP_ADDED, null))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> says(therapist, goal, EntryKind.SHOWN)))
                .as("only the owner shows it")
                .isEqualTo(GoalError.NOT_YOURS_TO_SAY);
        step(mara, goal, EntryKind.STEP_ADDED, null);
        says(mara, goal, EntryKind.SHOWN);
        GoalLine shown = seenBy(jonas).get(0);
        assertThat(shown.words().text()).isEqualTo(WORDS);
        assertThat(shown.mine()).isFalse();
        assertThat(shown.steps()).isEmpty();
        assertThat(shown.sides())
                .allMatch(side ->
                        side.agreement().map(GoalLine.Said::reason).orElse("").isEmpty());
        assertThat(refusal(() -> says(jonas, goal, EntryKind.AGREED)))
                .as("nobody agrees for somebody else")
                .isEqualTo(GoalError.NOT_YOURS_TO_SAY);
        says(mara, goal, EntryKind.HIDDEN);
        assertThat(seenBy(jonas)).isEmpty();
        assertThat(refusal(() -> says(mara, shared(mara), EntryKind.SHOWN))).isEqualTo(GoalError.NOT_YOURS_TO_SAY);
    }

    @Test
    void aSharedGoalNeedsEverySide() {
        UUID goal = shared(jonas);
        assertThat(seenBy(mara)).extracting(GoalLine::id).containsExactly(goal);
        assertThat(line(goal).sides()).hasSize(3);
        says(mara, goal, EntryKind.AGREED);
        says(therapist, goal, EntryKind.AGREED);
        assertThat(line(goal).agreed()).isFalse();
        says(jonas, goal, EntryKind.AGREED);
        assertThat(line(goal).agreed()).isTrue();
        rewords(mara, new RewordGoal(goal, 1, "To argue and stay"));
        assertThat(line(goal).sides()).allMatch(side -> side.agreement().isEmpty());
        assertThat(line(goal).former())
                .extracting(GoalLine.Words::text)
                .containsExactly("To argue without leaving the room");
        assertThat(refusal(() -> says(jonas, goal, EntryKind.AGREED)))
                .as("an answer to the former words")
                .isEqualTo(SharedError.CHANGED_MEANWHILE);
        assertThat(refusal(() -> rewords(therapist, new RewordGoal(goal, 1, "Mine"))))
                .isEqualTo(SharedError.CHANGED_MEANWHILE);
    }

    @Test
    void whatAClientWroteIsATaskUntilTheTherapistAnswered() {
        UUID goal = own(mara);
        assertThat(tasks())
                .extracting(TaskRow::kind, TaskRow::subjectId)
                .containsExactly(tuple("GOAL_TO_ANSWER", goal));
        says(mara, goal, EntryKind.AGREED);
        assertThat(tasks()).hasSize(1);
        says(therapist, goal, EntryKind.AGREED);
        assertThat(tasks()).isEmpty();
        rewords(mara, new RewordGoal(goal, 1, "To say no to my boss"));
        assertThat(tasks()).extracting(TaskRow::kind).containsExactly("GOAL_TO_ANSWER");
    }

    @Test
    void aGoalEverySideCallsReachedAsksWhetherTheWorkIsEnding() {
        UUID goal = writes(therapist, new WriteGoal(maraId, false, WORDS));
        says(mara, goal, EntryKind.REACHED);
        assertThat(tasks()).isEmpty();
        assertThat(line(goal).state()).isEqualTo(GoalState.OPEN);
        says(therapist, goal, EntryKind.REACHED);
        assertThat(line(goal).state()).isEqualTo(GoalState.REACHED);
        assertThat(page(therapist).reached()).hasSize(1);
        assertThat(tasks())
                .extracting(TaskRow::kind, TaskRow::subjectId)
                .containsExactly(tuple("ENDING_TO_DISCUSS", goal));
        assertThat(core.as(therapist, () -> core.bean(LedgerPages.class).forTherapist(AskLedger.newest(couple)))
                        .lines())
                .extracting(LedgerLine::kind)
                .contains("GOAL_WRITTEN", "GOAL_CALLED_REACHED", "GOAL_REACHED_BY_ALL")
                .doesNotContain("PHASE_CHANGED");
        assertThat(core.as(mara, () -> core.bean(LedgerPages.class).forParticipant(AskLedger.newest(couple)))
                        .lines())
                .isEmpty();
        says(mara, goal, EntryKind.NOT_REACHED);
        assertThat(tasks()).isEmpty();
        assertThat(line(goal).state()).isEqualTo(GoalState.OPEN);
    }

    @Test
    void whoeverLeftTheUnitHasNoGoalsHereAnyMore() {
        UUID goal = own(jonas);
        UUID together = shared(mara);
        leaves(jonasId);
        assertThat(refusal(() -> seenBy(jonas))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> own(jonas))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> says(jonas, together, EntryKind.AGREED))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> writes(therapist, new WriteGoal(jonasId, false, "For him"))))
                .isEqualTo(GoalError.OWNER_NOT_HERE);
        assertThat(line(goal).sides()).as("the therapist alone").hasSize(1);
        says(therapist, goal, EntryKind.REACHED);
        assertThat(line(goal).state()).isEqualTo(GoalState.OPEN);
        assertThat(line(together).sides()).hasSize(2);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        UUID goal = own(mara);
        says(mara, goal, EntryKind.AGREED);
        assertThat(refusal(() -> says(mara, goal, EntryKind.AGREED))).isEqualTo(GoalError.SAID_ALREADY);
        assertThat(refusal(() -> says(mara, new AnswerGoal(goal, 1, EntryKind.LAID_ASIDE, "  "))))
                .isEqualTo(SharedError.REQUIRED);
        assertThat(refusal(() -> says(mara, new AnswerGoal(goal, 1, EntryKind.NOT_AGREED, "x".repeat(501)))))
                .isEqualTo(SharedError.TOO_LONG);
        assertThat(refusal(() -> says(mara, new AnswerGoal(goal, 1, EntryKind.WORDED, "slipped in"))))
                .isEqualTo(SharedError.NOT_A_CHOICE);
        assertThat(refusal(() -> writes(mara, new WriteGoal(null, false, " ")))).isEqualTo(SharedError.REQUIRED);
        assertThat(refusal(() -> writes(mara, new WriteGoal(null, false, "x".repeat(1001)))))
                .isEqualTo(SharedError.TOO_LONG);
        assertThat(refusal(() -> writes(therapist, new WriteGoal(null, false, WORDS))))
                .isEqualTo(SharedError.REQUIRED);
        assertThat(refusal(() -> writes(therapist, new WriteGoal(home.person("Nobody"), false, WORDS))))
                .isEqualTo(GoalError.OWNER_NOT_HERE);
        assertThat(refusal(() -> rewords(mara, new RewordGoal(goal, 1, WORDS)))).isEqualTo(GoalError.SAME_WORDS);
        assertThat(refusal(() -> step(mara, goal, EntryKind.STEP_DONE, UUID.randomUUID())))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> step(mara, goal, EntryKind.AGREED, null))).isEqualTo(SharedError.NOT_A_CHOICE);
        says(therapist, goal, EntryKind.LAID_ASIDE);
        assertThat(refusal(() -> rewords(mara, new RewordGoal(goal, 1, "Other"))))
                .isEqualTo(GoalError.LAID_ASIDE_NOW);
        assertThat(refusal(() -> step(mara, goal, EntryKind.STEP_ADDED, null))).isEqualTo(GoalError.LAID_ASIDE_NOW);
        for (int i = 0; i < 20; i++) {
            own(mara);
        }
        assertThat(refusal(() -> own(mara))).isEqualTo(GoalError.TOO_MANY_GOALS);
    }

    @Test
    void oneAloneHasNobodyToShareWith() {
        UUID alone = home.relationship(therapist, home.person("Solo"));
        assertThat(refusal(() -> core.run(
                        therapist, () -> core.bean(Goals.class).write(alone, new WriteGoal(null, true, WORDS)))))
                .isEqualTo(GoalError.NOBODY_TO_SHARE_WITH);
    }

    @Test
    void goalsAreNotThereForAnybodyElse() {
        UUID goal = own(mara);
        Actor colleague = home.therapist();
        assertThat(refusal(() -> page(colleague))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> says(colleague, goal, EntryKind.AGREED))).isEqualTo(SharedError.NOT_FOUND);
        for (Role role : List.of(Role.PRACTICE_MANAGER, Role.ADMINISTRATOR, Role.ETHICS_LEAD, Role.RESEARCHER)) {
            assertThat(refusal(() -> page(home.member(role)))).isEqualTo(SharedError.NOT_PERMITTED);
        }
        assertThat(refusal(() -> page(mara))).isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> seenBy(new Actor.GuardianByLink(home.id(), jonasId, UUID.randomUUID(), couple))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> seenBy(new Actor.ClientByLink(home.id(), maraId, UUID.randomUUID(), goal))))
                .as("a link for something else")
                .isEqualTo(SharedError.NOT_FOUND);
        TestOrganisation others = TestOrganisation.create();
        assertThat(refusal(() -> page(others.therapist()))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> seenBy(new Actor.ClientSignedIn(others.id(), maraId))))
                .isEqualTo(SharedError.NOT_FOUND);
        UUID elsewhere = home.relationship(therapist, home.person("Lea"));
        assertThat(refusal(() -> core.run(
                        therapist,
                        () -> core.bean(Goals.class)
                                .answer(elsewhere, new AnswerGoal(goal, 1, EntryKind.AGREED, null)))))
                .as("a goal of another relationship")
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aSupervisorReadsGoalsWithoutNamesAndSaysNothing() {
        UUID goal = own(mara);
        Actor.Member supervisor = home.member(Role.SUPERVISOR);
        assertThat(refusal(() -> page(supervisor))).isEqualTo(SharedError.NOT_FOUND);
        TestOrganisation.execute(
                "insert into rapport.supervision_link (organisation_id, id, supervisor_id, supervisee_id, starts_on)"
                        + " values (?, ?, ?, ?, current_date - 1)",
                home.id(),
                UUID.randomUUID(),
                supervisor.id(),
                therapist.id());
        GoalsPage page = page(supervisor);
        assertThat(page.mine()).isFalse();
        assertThat(page.goals()).extracting(line -> line.words().text()).containsExactly(WORDS);
        assertThat(page.goals().get(0).ownerName()).isEmpty();
        assertThat(page.goals().get(0).mine()).isFalse();
        assertThat(page.participants().values()).containsOnly("");
        assertThat(refusal(() -> says(supervisor, goal, EntryKind.AGREED))).isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void aLinkOpensTheGoalsOfItsRelationship() {
        own(mara);
        IssuedLink link = core.as(therapist, () -> core.bean(Goals.class).link(couple, jonasId));
        Actor byLink = core.asNobody(() -> core.bean(PersonalLinks.class).open(link.secret()))
                .actor()
                .orElseThrow();
        assertThat(seenBy(byLink)).as("of the partner, nothing").isEmpty();
        UUID goal = core.as(byLink, () -> core.bean(MyGoals.class).write(couple, new WriteGoal(maraId, false, WORDS)));
        assertThat(line(goal).owner()).as("an own goal, whatever was sent").contains(jonasId);
        core.run(byLink, () -> core.bean(MyGoals.class).askForLink());
        assertThat(tasks()).extracting(TaskRow::kind).contains("GOAL_LINK_ASKED");
        assertThat(refusal(() ->
                        core.run(therapist, () -> core.bean(Goals.class).link(couple, home.person("Other")))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void wordsAreKeptEncryptedAndNothingIsChanged() throws Exception {
        UUID goal = own(mara);
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.prepareStatement("select words from rapport.goal_entry where goal_id = ?")) {
            statement.setObject(1, goal);
            var row = statement.executeQuery();
            row.next();
            assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1)).doesNotContain("say no");
        }
    }

    @Test
    void levelsAreDescribedBeforeTheyAreRated() {
        UUID goal = own(mara);
        assertThat(refusal(() -> rates(new RateLevel(goal, 0, 1)))).isEqualTo(GoalError.NO_LEVELS);
        assertThat(refusal(() -> describes(new DescribeLevels(goal, 0, 0, 3, -1, five()))))
                .isEqualTo(GoalError.WEIGHT_NOT_POSITIVE);
        assertThat(refusal(() -> describes(new DescribeLevels(goal, 0, 3, -2, -1, five()))))
                .isEqualTo(GoalError.WEIGHT_NOT_POSITIVE);
        assertThat(refusal(() -> describes(new DescribeLevels(goal, 0, 11, 1, -1, five()))))
                .isEqualTo(SharedError.TOO_LARGE);
        assertThat(refusal(() -> describes(new DescribeLevels(goal, 0, 1, 1, 0, five()))))
                .isEqualTo(SharedError.NOT_A_CHOICE);
        assertThat(refusal(() -> describes(new DescribeLevels(goal, 0, 1, 1, -1, List.of("a", "b", "c", "d", " ")))))
                .isEqualTo(GoalError.LEVELS_MISSING);
        assertThat(refusal(() -> describes(new DescribeLevels(goal, 0, 1, 1, -1, List.of("a", "b")))))
                .isEqualTo(SharedError.SEVERAL);
        describes(new DescribeLevels(goal, 0, 2, 2, -1, five()));
        assertThat(refusal(() -> describes(new DescribeLevels(goal, 0, 5, 1, -1, five()))))
                .isEqualTo(SharedError.CHANGED_MEANWHILE);
        describes(new DescribeLevels(goal, 1, 5, 1, -2, five()));
        assertThat(page(therapist).attainment().now())
                .as("nothing rated, no score")
                .isEmpty();
        assertThat(refusal(() -> rates(new RateLevel(goal, 2, 3)))).isEqualTo(SharedError.NOT_A_CHOICE);
        assertThat(refusal(() -> rates(new RateLevel(goal, 1, 2)))).isEqualTo(SharedError.CHANGED_MEANWHILE);
        rates(new RateLevel(goal, 2, 2));
        assertThat(page(therapist).attainment().now())
                .hasValueSatisfying(t -> assertThat(t).isEqualByComparingTo("70"));
        assertThat(page(therapist).attainment().atFirst())
                .hasValueSatisfying(t -> assertThat(t).isEqualByComparingTo("30"));
        assertThat(refusal(() -> describes(new DescribeLevels(goal, 2, 1, 1, -1, five()))))
                .isEqualTo(GoalError.RATED_ALREADY);
        Actor colleague = home.therapist();
        assertThat(refusal(() ->
                        core.run(colleague, () -> core.bean(Scaling.class).rate(couple, new RateLevel(goal, 2, 1)))))
                .isEqualTo(SharedError.NOT_FOUND);
        says(mara, goal, EntryKind.LAID_ASIDE);
        assertThat(page(therapist).attainment().now()).isEmpty();
    }

    private static List<String> five() {
        return List.of("never", "rarely", "sometimes", "often", "whenever I want to");
    }

    private void describes(DescribeLevels command) {
        core.run(therapist, () -> core.bean(Scaling.class).describe(couple, command));
    }

    private void rates(RateLevel command) {
        core.run(therapist, () -> core.bean(Scaling.class).rate(couple, command));
    }
}
