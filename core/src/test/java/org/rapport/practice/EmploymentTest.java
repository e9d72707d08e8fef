package org.rapport.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DateRange;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class EmploymentTest {

    private final CoreContainer core = CoreContainer.get();
    private final Employment employment = core.bean(Employment.class);
    private final Supervisions supervisions = core.bean(Supervisions.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member therapist = home.therapist();

    private UUID add(String name, Role... roles) {
        return core.as(administrator, () -> employment.add(addition(name, "en", home.practice(), Set.of(roles))));
    }

    private static AddMember addition(String name, String language, UUID practice, Set<Role> roles) {
        return new AddMember(name, language, practice, roles, "s" + UUID.randomUUID(), "a password that is long");
    }

    private MemberRow row(UUID member) {
        return core.as(therapist, () -> core.bean(Members.class).all()).stream()
                .filter(found -> found.id().equals(member))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAddedMemberIsThereWithTheirRoles() {
        UUID member = add("عمر 🙂 Ünal", Role.THERAPIST, Role.SUPERVISOR);
        assertThat(row(member).displayName()).isEqualTo("عمر 🙂 Ünal");
        assertThat(row(member).roles()).containsExactlyInAnyOrder(Role.THERAPIST, Role.SUPERVISOR);
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
        assertThat(refusal(() -> core.as(administrator, () -> employment.add(french))))
                .isEqualTo(PracticeError.UNKNOWN_LANGUAGE);
    }

    @Test
    void aPracticeOfAnotherOrganisationDoesNotExistHere() {
        UUID foreign = TestOrganisation.create().practice();
        AddMember command = addition("Ada", "en", foreign, Set.of(Role.THERAPIST));
        assertThat(refusal(() -> core.as(administrator, () -> employment.add(command))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aMemberOfAnotherOrganisationDoesNotExistHere() {
        Actor.Member stranger = TestOrganisation.create().therapist();
        assertThat(refusal(() -> core.run(administrator, () -> employment.leave(stranger.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(core.as(administrator, () -> core.bean(Members.class).all()))
                .extracting(MemberRow::id)
                .doesNotContain(stranger.id());
    }

    @Test
    void aTherapistChangesNobodysEmployment() {
        assertThat(refusal(() -> core.run(therapist, () -> employment.leave(administrator.id()))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        AddMember friend = addition("Friend", "en", home.practice(), Set.of(Role.ADMINISTRATOR));
        assertThat(refusal(() -> core.as(therapist, () -> employment.add(friend))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void whoLeftMayNothingAnyMoreAndKeepsTheirName() {
        UUID member = add("Ada", Role.THERAPIST);
        core.run(administrator, () -> employment.leave(member));
        assertThat(row(member).left()).isTrue();
        assertThat(refusal(() -> core.as(
                        new Actor.Member(home.id(), member),
                        () -> core.bean(Members.class).me())))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void theLastAdministratorCannotLeaveOrGiveTheRoleAway() {
        assertThat(refusal(() -> core.run(administrator, () -> employment.leave(administrator.id()))))
                .isEqualTo(PracticeError.LAST_ADMINISTRATOR);
        assertThat(refusal(() -> core.run(
                        administrator,
                        () -> employment.changeRoles(administrator.id(), home.practice(), Set.of(Role.THERAPIST)))))
                .isEqualTo(PracticeError.LAST_ADMINISTRATOR);
        UUID second = add("Second", Role.ADMINISTRATOR);
        core.run(administrator, () -> employment.leave(administrator.id()));
        assertThat(row(second).roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void changedRolesCountFromTheNextCallOn() {
        core.run(
                administrator,
                () -> employment.changeRoles(therapist.id(), home.practice(), Set.of(Role.PRACTICE_MANAGER)));
        assertThat(core.as(therapist, () -> core.bean(Members.class).me().roles()))
                .containsExactly(Role.PRACTICE_MANAGER);
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

    @Test
    void nobodySupervisesThemselves() {
        DateRange period = DateRange.from(LocalDate.of(2026, 1, 1));
        assertThat(refusal(
                        () -> core.as(administrator, () -> supervisions.begin(therapist.id(), therapist.id(), period))))
                .isEqualTo(PracticeError.SUPERVISES_SELF);
    }

    @Test
    void aSupervisionNeedsASupervisorOfTheOrganisationAndIsRecordedOnce() {
        DateRange period = DateRange.from(LocalDate.of(2026, 1, 1));
        UUID supervisor = add("Super", Role.SUPERVISOR);
        UUID link = core.as(administrator, () -> supervisions.begin(supervisor, therapist.id(), period));
        assertThat(refusal(() -> core.as(administrator, () -> supervisions.begin(supervisor, therapist.id(), period))))
                .isEqualTo(PracticeError.SUPERVISION_OVERLAPS);
        assertThat(refusal(() -> core.run(administrator, () -> supervisions.end(link, LocalDate.of(2025, 1, 1)))))
                .isEqualTo(SharedError.ENDS_BEFORE_START);
        core.run(administrator, () -> supervisions.end(link, LocalDate.of(2026, 6, 30)));
        core.as(
                administrator,
                () -> supervisions.begin(supervisor, therapist.id(), DateRange.from(LocalDate.of(2026, 7, 1))));
        assertThat(refusal(() -> core.as(administrator, () -> supervisions.begin(therapist.id(), supervisor, period))))
                .isEqualTo(PracticeError.NOT_A_SUPERVISOR);
        UUID stranger = TestOrganisation.create().member(Role.SUPERVISOR).id();
        assertThat(refusal(() -> core.as(administrator, () -> supervisions.begin(stranger, therapist.id(), period))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.as(administrator, () -> supervisions.begin(supervisor, stranger, period))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void onlyAdministratorsRecordSupervision() {
        DateRange period = DateRange.from(LocalDate.of(2026, 1, 1));
        assertThat(refusal(
                        () -> core.as(therapist, () -> supervisions.begin(administrator.id(), therapist.id(), period))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }
}
