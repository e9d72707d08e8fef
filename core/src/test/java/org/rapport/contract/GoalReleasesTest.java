package org.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.client.minor.MinorError;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.WhoSigns;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

class GoalReleasesTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final YoungPeople young = new YoungPeople(home, therapist);
    private final UUID mara = home.person("Mara");
    private final UUID lea = young.aged("Lea", 14);
    private final UUID family = home.relationship(therapist, mara, lea);

    private AgreementView guarded(ParentAccess access) {
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS, access));
        young.guardian(family, lea, mara);
        return young.proposed(family);
    }

    private void release(Actor who, ReleaseGoals command) {
        core.run(who, () -> core.bean(GoalReleases.class).release(command));
    }

    private static ReleaseGoals said(AgreementView version, UUID person) {
        return new ReleaseGoals(version.id(), person, ReleaseBasis.YOUNG_PERSON, null);
    }

    private static ReleaseGoals decided(AgreementView version, UUID person, String reason) {
        return new ReleaseGoals(version.id(), person, ReleaseBasis.DECISION, reason);
    }

    private List<String> goalsShown(AgreementView version) {
        Actor.GuardianByLink link = young.guardianLink(version, mara);
        return core.as(link, () -> core.bean(AgreementForGuardian.class).read(version.id()))
                .goals();
    }

    private List<ReleaseRow> rows() {
        return core.as(therapist, () -> core.bean(GoalReleases.class).of(family, lea));
    }

    @Test
    void whatTheYoungPersonReleasedIsShownUntilItIsTakenBack() {
        AgreementView version = guarded(ParentAccess.RELEASED_ONLY);
        assertThat(goalsShown(version)).isEmpty();
        release(therapist, said(version, lea));
        assertThat(goalsShown(version)).containsExactly(YoungPeople.GOAL);
        assertThat(refusal(() -> release(therapist, said(version, lea)))).isEqualTo(AgreementError.RELEASED_ALREADY);
        core.run(therapist, () -> core.bean(GoalReleases.class).takeBack(version.id(), lea));
        assertThat(goalsShown(version)).isEmpty();
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.released()).isEmpty());
        assertThat(refusal(() ->
                        core.run(therapist, () -> core.bean(GoalReleases.class).takeBack(version.id(), lea))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aDecisionNeedsARuleThatAllowsIt() {
        AgreementView version = guarded(ParentAccess.RELEASED_ONLY);
        assertThat(refusal(() -> release(therapist, decided(version, lea, "Danger"))))
                .isEqualTo(AgreementError.DECISION_NOT_ALLOWED);
        assertThat(goalsShown(version)).isEmpty();
    }

    @Test
    void aDecisionUnderTheRuleIsKeptWithItsReason() {
        AgreementView version = guarded(ParentAccess.RELEASED_OR_DECIDED);
        assertThat(refusal(() -> release(therapist, decided(version, lea, "  "))))
                .isEqualTo(SharedError.REQUIRED);
        release(therapist, decided(version, lea, "Asked for by the court"));
        assertThat(goalsShown(version)).containsExactly(YoungPeople.GOAL);
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.released()).hasValueSatisfying(opened -> {
                    assertThat(opened.basis()).isEqualTo(ReleaseBasis.DECISION);
                    assertThat(opened.reason()).isEqualTo("Asked for by the court");
                    assertThat(opened.toString()).doesNotContain("court");
                }));
        assertThat(decided(version, lea, "court").toString()).doesNotContain("court");
        assertThat(core.as(therapist, () -> core.bean(LedgerPages.class).forTherapist(AskLedger.newest(family)))
                        .lines())
                .extracting(LedgerLine::kind)
                .contains("GOALS_RELEASED");
    }

    @Test
    void aReleaseHoldsForItsVersionOnly() {
        AgreementView first = guarded(ParentAccess.RELEASED_ONLY);
        release(therapist, said(first, lea));
        core.run(therapist, () -> core.bean(Agreements.class).withdraw(first.id()));
        AgreementView second = young.proposed(family);
        assertThat(goalsShown(second)).isEmpty();
    }

    @Test
    void eachYoungPersonOfTheUnitHasToReleaseTheGoals() {
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        UUID tom = young.aged("Tom", 12);
        UUID larger = home.relationship(therapist, mara, lea, tom);
        young.guardian(larger, lea, mara);
        young.guardian(larger, tom, mara);
        AgreementView version = young.proposed(larger);
        release(therapist, said(version, lea));
        assertThat(goalsShown(version)).isEmpty();
        release(therapist, said(version, tom));
        assertThat(goalsShown(version)).containsExactly(YoungPeople.GOAL);
    }

    @Test
    void thereIsNothingToReleaseForSomebodyWithoutGuardians() {
        AgreementView version = guarded(ParentAccess.RELEASED_OR_DECIDED);
        assertThat(refusal(() -> release(therapist, said(version, mara)))).isEqualTo(MinorError.NOT_A_CHILD);
        assertThat(refusal(() -> release(therapist, said(version, home.person("Noor")))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void othersAreRefused() {
        AgreementView version = guarded(ParentAccess.RELEASED_ONLY);
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> release(who, said(version, lea)))).isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(GoalReleases.class).of(family, lea))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() ->
                            core.run(who, () -> core.bean(GoalReleases.class).takeBack(version.id(), lea))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        for (Role role : List.of(Role.SUPERVISOR, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR)) {
            Actor who = home.member(role);
            assertThat(refusal(() -> release(who, said(version, lea)))).isEqualTo(SharedError.NOT_PERMITTED);
        }
        Actor.GuardianByLink guardian = young.guardianLink(version, mara);
        assertThat(refusal(() -> release(guardian, said(version, lea)))).isEqualTo(SharedError.NOT_PERMITTED);
    }
}
