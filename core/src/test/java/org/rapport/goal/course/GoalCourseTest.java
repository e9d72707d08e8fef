package org.rapport.goal.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.goal.EntryKind;
import org.rapport.goal.GoalError;
import org.rapport.goal.GoalState;
import org.rapport.goal.SideKind;
import org.rapport.shared.SharedError;

class GoalCourseTest {

    private static final UUID MARA = UUID.randomUUID();
    private static final UUID JONAS = UUID.randomUUID();
    private static final UUID THERAPIST = UUID.randomUUID();
    private static final UUID SECOND_THERAPIST = UUID.randomUUID();
    private static final List<Side> SIDES = List.of(Side.of(MARA), Side.of(JONAS), Side.THERAPIST);

    private final List<GoalEntry> entries = new ArrayList<>();
    private int version = 1;

    private UUID says(UUID who, EntryKind kind, @Nullable UUID about, String words) {
        boolean client = who.equals(MARA) || who.equals(JONAS);
        UUID id = UUID.randomUUID();
        entries.add(new GoalEntry(
                id,
                entries.size() + 1,
                version,
                kind,
                client ? SideKind.CLIENT : SideKind.THERAPIST,
                who,
                Instant.EPOCH,
                Optional.ofNullable(about),
                words));
        return id;
    }

    private void says(UUID who, EntryKind kind) {
        says(who, kind, null, "");
    }

    private GoalCourse worded() {
        if (entries.isEmpty()) {
            says(MARA, EntryKind.WORDED, null, "To argue without leaving the room");
        }
        return new GoalCourse(entries);
    }

    @Test
    void nobodyHasAgreedToNewWords() {
        worded();
        says(MARA, EntryKind.AGREED);
        says(THERAPIST, EntryKind.AGREED);
        assertThat(worded().agreedBy(Side.of(MARA))).isTrue();
        assertThat(worded().agreedBy(Side.THERAPIST)).isTrue();
        version = 2;
        says(JONAS, EntryKind.WORDED, null, "To argue and stay");
        assertThat(worded().version()).isEqualTo(2);
        assertThat(SIDES).noneMatch(worded()::agreedBy);
        assertThat(SIDES).allMatch(side -> worded().agreement(side).isEmpty());
        assertThat(worded().versions()).extracting(GoalEntry::version).containsExactly(1, 2);
    }

    @Test
    void theLastWordOfASideCountsAndTherapistsAreOneSide() {
        worded();
        says(THERAPIST, EntryKind.NOT_AGREED, null, "This is two goals");
        says(SECOND_THERAPIST, EntryKind.AGREED);
        assertThat(worded().agreedBy(Side.THERAPIST)).isTrue();
        assertThat(refusal(() -> worded().requireSayable(Side.THERAPIST, EntryKind.AGREED)))
                .isEqualTo(GoalError.SAID_ALREADY);
        worded().requireSayable(Side.THERAPIST, EntryKind.NOT_AGREED);
        worded().requireSayable(Side.of(MARA), EntryKind.AGREED);
    }

    @Test
    void itIsReachedWhenEverySideSaysSo() {
        worded();
        says(MARA, EntryKind.REACHED);
        says(THERAPIST, EntryKind.REACHED);
        assertThat(worded().state(SIDES)).isEqualTo(GoalState.OPEN);
        assertThat(refusal(() -> worded().requireSayable(Side.of(MARA), EntryKind.REACHED)))
                .isEqualTo(GoalError.SAID_ALREADY);
        says(JONAS, EntryKind.REACHED);
        assertThat(worded().state(SIDES)).isEqualTo(GoalState.REACHED);
        says(JONAS, EntryKind.NOT_REACHED);
        assertThat(worded().state(SIDES)).isEqualTo(GoalState.OPEN);
        assertThat(refusal(() -> worded().requireSayable(Side.of(JONAS), EntryKind.NOT_REACHED)))
                .isEqualTo(GoalError.NOT_SAID_BEFORE);
    }

    @Test
    void whereNobodyTakesPartAnyMoreTheTherapistAloneReachesNothing() {
        worded();
        says(THERAPIST, EntryKind.REACHED);
        assertThat(worded().state(List.of(Side.THERAPIST))).isEqualTo(GoalState.OPEN);
    }

    @Test
    void newWordsAreNotReachedYet() {
        worded();
        SIDES.forEach(side -> says(side.person().orElse(THERAPIST), EntryKind.REACHED));
        assertThat(worded().state(SIDES)).isEqualTo(GoalState.REACHED);
        version = 2;
        says(MARA, EntryKind.WORDED, null, "And more");
        assertThat(worded().state(SIDES)).isEqualTo(GoalState.OPEN);
    }

    @Test
    void whatRestsIsTakenUpBeforeAnythingIsSaid() {
        worded();
        assertThat(refusal(() -> worded().requireSayable(Side.of(MARA), EntryKind.TAKEN_UP)))
                .isEqualTo(GoalError.NOT_SAID_BEFORE);
        says(MARA, EntryKind.LAID_ASIDE, null, "After the move");
        assertThat(worded().state(SIDES)).isEqualTo(GoalState.LAID_ASIDE);
        assertThat(worded().laidAside())
                .hasValueSatisfying(entry -> assertThat(entry.words()).isEqualTo("After the move"));
        assertThat(refusal(() -> worded().requireSayable(Side.THERAPIST, EntryKind.AGREED)))
                .isEqualTo(GoalError.LAID_ASIDE_NOW);
        assertThat(refusal(() -> worded().requireSayable(Side.THERAPIST, EntryKind.LAID_ASIDE)))
                .isEqualTo(GoalError.SAID_ALREADY);
        worded().requireSayable(Side.THERAPIST, EntryKind.TAKEN_UP);
        says(THERAPIST, EntryKind.TAKEN_UP);
        assertThat(worded().state(SIDES)).isEqualTo(GoalState.OPEN);
    }

    @Test
    void ownersShowAndHideTheirGoals() {
        worded();
        assertThat(worded().shownToOthers()).isFalse();
        assertThat(refusal(() -> worded().requireSayable(Side.of(MARA), EntryKind.HIDDEN)))
                .isEqualTo(GoalError.NOT_SAID_BEFORE);
        says(MARA, EntryKind.SHOWN);
        assertThat(worded().shownToOthers()).isTrue();
        assertThat(refusal(() -> worded().requireSayable(Side.of(MARA), EntryKind.SHOWN)))
                .isEqualTo(GoalError.SAID_ALREADY);
        says(MARA, EntryKind.HIDDEN);
        assertThat(worded().shownToOthers()).isFalse();
    }

    @Test
    void stepsKeepTheirOrder() {
        worded();
        UUID first = says(MARA, EntryKind.STEP_ADDED, null, "Count to ten");
        UUID second = says(THERAPIST, EntryKind.STEP_ADDED, null, "Say that I need a break");
        says(MARA, EntryKind.STEP_ADDED, null, "Come back");
        says(MARA, EntryKind.STEP_DONE, first, "");
        says(JONAS, EntryKind.STEP_REMOVED, second, "");
        assertThat(worded().steps()).extracting(GoalStep::words).containsExactly("Count to ten", "Come back");
        assertThat(worded().steps()).extracting(GoalStep::done).containsExactly(true, false);
        says(MARA, EntryKind.STEP_OPEN, first, "");
        assertThat(worded().steps()).noneMatch(GoalStep::done);
    }

    @Test
    void nobodyAnswersToWordsThatWereReplaced() {
        worded().requireVersion(1);
        assertThat(refusal(() -> worded().requireVersion(2))).isEqualTo(SharedError.CHANGED_MEANWHILE);
    }
}
