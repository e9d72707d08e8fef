package org.rapport.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class EmploymentTest {

    private final CoreContainer core = CoreContainer.get();
    private final Employment employment = core.bean(Employment.class);
    private final Leaving leaving = core.bean(Leaving.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final UUID annex = home.anotherPractice("Annex");
    private final Actor.Job job = new Actor.Job(home.id(), "test");
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
    private final Actor.Member therapist = home.therapist();

    private UUID add(String name, Role... roles) {
        return core.as(job, () -> employment.add(addition(name, "en", home.practice(), Set.of(roles))));
    }

    private static AddMember addition(String name, String language, UUID practice, Set<Role> roles) {
        return new AddMember(
                name, language, "", Map.of(practice, roles), "s" + UUID.randomUUID(), "a password that is long");
    }

    private void change(Actor.Member by, UUID member, Map<UUID, Set<Role>> roles) {
        core.run(by, () -> employment.changeRoles(member, roles));
    }

    private ColleagueRow row(UUID member) {
        return core.as(therapist, () -> core.bean(Colleagues.class).list()).stream()
                .filter(found -> found.id().equals(member))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAddedMemberIsThereWithTheirRoles() {
        UUID member = add("عمر 🙂 Ünal", Role.THERAPIST, Role.SUPERVISOR);
        assertThat(row(member).displayName()).isEqualTo("عمر 🙂 Ünal");
        assertThat(row(member).rolesIn(home.practice())).containsExactlyInAnyOrder(Role.THERAPIST, Role.SUPERVISOR);
    }

    @Test
    void nobodyAddsAMemberWithAPasswordOfTheirs() {
        AddMember typed = addition("Ada", "en", home.practice(), Set.of(Role.THERAPIST));
        for (Actor.Member somebody : List.of(administrator, manager, therapist)) {
            assertThat(refusal(() -> core.as(somebody, () -> employment.add(typed))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
    }

    @Test
    void anEmptyOrEndlessNameIsRefused() {
        assertThat(refusal(() -> add("   ", Role.THERAPIST))).isEqualTo(SharedError.REQUIRED);
        assertThat(refusal(() -> add("x".repeat(10_000), Role.THERAPIST))).isEqualTo(SharedError.TOO_LONG);
    }

    @Test
    void aMemberNeedsARoleAndALanguageThatExists() {
        assertThat(refusal(() -> add("Ada"))).isEqualTo(PracticeError.ROLE_REQUIRED);
        AddMember french = addition("Ada", "fr", home.practice(), Set.of(Role.THERAPIST));
        assertThat(refusal(() -> core.as(job, () -> employment.add(french)))).isEqualTo(PracticeError.UNKNOWN_LANGUAGE);
    }

    @Test
    void aPracticeOfAnotherOrganisationDoesNotExistHere() {
        UUID foreign = TestOrganisation.create().practice();
        AddMember command = addition("Ada", "en", foreign, Set.of(Role.THERAPIST));
        assertThat(refusal(() -> core.as(job, () -> employment.add(command)))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> change(administrator, therapist.id(), Map.of(foreign, Set.of(Role.PRACTICE_MANAGER)))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aMemberOfAnotherOrganisationDoesNotExistHere() {
        Actor.Member stranger = TestOrganisation.create().therapist();
        assertThat(refusal(() -> core.run(administrator, () -> leaving.leave(stranger.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> change(administrator, stranger.id(), Map.of(home.practice(), Set.of(Role.THERAPIST)))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() ->
                        core.as(administrator, () -> core.bean(Colleagues.class).record(stranger.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(core.as(administrator, () -> core.bean(Members.class).all()))
                .extracting(MemberRow::id)
                .doesNotContain(stranger.id());
    }

    @Test
    void neitherTherapistNorSupervisorNorResearcherChangesAnybodysEmployment() {
        for (Role role : List.of(Role.THERAPIST, Role.SUPERVISOR, Role.ETHICS_LEAD, Role.RESEARCHER)) {
            Actor.Member other = home.member(role);
            assertThat(refusal(() -> core.run(other, () -> leaving.leave(administrator.id()))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> change(other, other.id(), Map.of(home.practice(), Set.of(Role.ADMINISTRATOR)))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() ->
                            core.as(other, () -> core.bean(Colleagues.class).record(therapist.id()))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
    }

    @Test
    void whoLeftMayNothingAnyMoreAndKeepsTheirName() {
        UUID member = add("Ada", Role.THERAPIST);
        core.run(administrator, () -> leaving.leave(member));
        assertThat(row(member).left()).isTrue();
        assertThat(row(member).displayName()).isEqualTo("Ada");
        assertThat(refusal(() -> core.as(
                        new Actor.Member(home.id(), member),
                        () -> core.bean(Members.class).me())))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> core.run(administrator, () -> leaving.leave(member))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void theLastAdministratorCannotLeaveOrGiveTheRoleAway() {
        assertThat(refusal(() -> core.run(administrator, () -> leaving.leave(administrator.id()))))
                .isEqualTo(PracticeError.LAST_ADMINISTRATOR);
        assertThat(refusal(() ->
                        change(administrator, administrator.id(), Map.of(home.practice(), Set.of(Role.THERAPIST)))))
                .isEqualTo(PracticeError.LAST_ADMINISTRATOR);
        UUID second = add("Second", Role.ADMINISTRATOR);
        core.run(administrator, () -> leaving.leave(administrator.id()));
        assertThat(row(second).is(Role.ADMINISTRATOR)).isTrue();
    }

    @Test
    void changedRolesCountFromTheNextCallOn() {
        change(administrator, therapist.id(), Map.of(home.practice(), Set.of(Role.PRACTICE_MANAGER)));
        assertThat(core.as(therapist, () -> core.bean(Members.class).me().roles()))
                .containsExactly(Role.PRACTICE_MANAGER);
    }

    @Test
    void rolesAreHeldPerPractice() {
        change(
                administrator,
                therapist.id(),
                Map.of(home.practice(), Set.of(Role.THERAPIST), annex, Set.of(Role.SUPERVISOR, Role.THERAPIST)));
        assertThat(row(therapist.id()).rolesIn(home.practice())).containsExactly(Role.THERAPIST);
        assertThat(row(therapist.id()).rolesIn(annex)).containsExactlyInAnyOrder(Role.SUPERVISOR, Role.THERAPIST);
        change(administrator, therapist.id(), Map.of(annex, Set.of(Role.THERAPIST)));
        assertThat(row(therapist.id()).places())
                .extracting(ColleagueRow.Place::name)
                .containsExactly("Annex");
        assertThat(refusal(() -> change(administrator, therapist.id(), Map.of(annex, Set.of()))))
                .isEqualTo(PracticeError.ROLE_REQUIRED);
    }

    @Test
    void aManagerChangesRolesInOwnPracticesOnly() {
        Actor.Member elsewhere = home.memberOf(annex, Role.THERAPIST);
        change(manager, elsewhere.id(), Map.of(home.practice(), Set.of(Role.SUPERVISOR)));
        assertThat(row(elsewhere.id()).rolesIn(annex)).containsExactly(Role.THERAPIST);
        assertThat(row(elsewhere.id()).rolesIn(home.practice())).containsExactly(Role.SUPERVISOR);
        assertThat(refusal(() -> change(manager, elsewhere.id(), Map.of(annex, Set.of(Role.SUPERVISOR)))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aManagerNeitherGivesNorTakesTheAdministratorsRole() {
        assertThat(refusal(() -> change(manager, therapist.id(), Map.of(home.practice(), Set.of(Role.ADMINISTRATOR)))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        change(manager, administrator.id(), Map.of(home.practice(), Set.of(Role.THERAPIST)));
        assertThat(row(administrator.id()).rolesIn(home.practice()))
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.THERAPIST);
    }

    @Test
    void aManagerDoesNotChangeOwnRoles() {
        assertThat(refusal(() -> change(
                        manager,
                        manager.id(),
                        Map.of(home.practice(), Set.of(Role.PRACTICE_MANAGER, Role.SUPERVISOR)))))
                .isEqualTo(PracticeError.OWN_ROLES);
        assertThat(refusal(() -> core.run(manager, () -> leaving.leave(manager.id()))))
                .isEqualTo(PracticeError.OWN_ROLES);
    }

    @Test
    void aManagerLetsOnlyThoseLeaveWhoWorkInOwnPracticesAlone() {
        Actor.Member elsewhere = home.memberOf(annex, Role.THERAPIST);
        assertThat(refusal(() -> core.run(manager, () -> leaving.leave(elsewhere.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
        change(manager, elsewhere.id(), Map.of(home.practice(), Set.of(Role.THERAPIST)));
        assertThat(refusal(() -> core.run(manager, () -> leaving.leave(elsewhere.id()))))
                .isEqualTo(PracticeError.WORKS_ELSEWHERE);
        assertThat(refusal(() -> core.run(manager, () -> leaving.leave(administrator.id()))))
                .isEqualTo(PracticeError.WORKS_ELSEWHERE);
        core.run(manager, () -> leaving.leave(therapist.id()));
        assertThat(core.as(manager, () -> core.bean(Members.class).all()))
                .filteredOn(member -> member.id().equals(therapist.id()))
                .extracting(MemberRow::left)
                .containsExactly(true);
    }

    @Test
    void aRecordSaysWhatItsReaderMayChange() {
        Colleagues colleagues = core.bean(Colleagues.class);
        ColleagueRecord own = core.as(manager, () -> colleagues.record(manager.id()));
        assertThat(own.rolesOpen() || own.mayLeave()).isFalse();
        ColleagueRecord theirs = core.as(manager, () -> colleagues.record(therapist.id()));
        assertThat(theirs.rolesOpen() && theirs.mayLeave()).isTrue();
        ColleagueRecord chief = core.as(manager, () -> colleagues.record(administrator.id()));
        assertThat(chief.mayLeave()).isFalse();
        assertThat(core.as(administrator, () -> colleagues.record(administrator.id()))
                        .rolesOpen())
                .isTrue();
    }

    @Test
    void aMemberChoosesTheirLanguage() {
        core.run(therapist, () -> core.bean(Members.class).preferLanguage("de"));
        assertThat(core.as(therapist, () -> core.bean(Members.class).me().language()))
                .isEqualTo("de");
    }

    @Test
    void namesOfOtherOrganisationsAreLeftOut() {
        Actor.Member stranger = TestOrganisation.create().therapist();
        assertThat(core.as(therapist, () -> core.bean(Practices.class).mine()))
                .extracting(PracticeRow::id)
                .containsExactly(home.practice());
        assertThat(core.as(
                        therapist,
                        () -> core.bean(NamesTrial.class)
                                .names(List.of(therapist.id(), stranger.id()))
                                .keySet()))
                .containsExactly(therapist.id());
    }
}
