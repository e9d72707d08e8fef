package org.rapport.practice.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rapport.account.AccountError;
import org.rapport.account.LinkState;
import org.rapport.account.PersonalLinks;
import org.rapport.account.SignIn;
import org.rapport.account.SignInOutcome;
import org.rapport.account.SignInRequest;
import org.rapport.practice.ColleagueRow;
import org.rapport.practice.Colleagues;
import org.rapport.practice.Employment;
import org.rapport.practice.Leaving;
import org.rapport.practice.PracticeError;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class InvitationsTest {

    private static final String PASSWORD = "correct horse battery";

    private final CoreContainer core = CoreContainer.get();
    private final Invitations invitations = core.bean(Invitations.class);
    private final Accepting accepting = core.bean(Accepting.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final UUID annex = home.anotherPractice("Annex");
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);

    private InviteMember to(Map<UUID, Set<Role>> roles) {
        return new InviteMember("Ömer 🙂 Ünal", "", "de", roles);
    }

    private IssuedInvitation invite(Actor.Member by, Map<UUID, Set<Role>> roles) {
        return core.as(by, () -> invitations.invite(to(roles)));
    }

    private IssuedInvitation invite() {
        return invite(manager, Map.of(home.practice(), Set.of(Role.THERAPIST)));
    }

    private InvitationLook look(IssuedInvitation invitation) {
        return core.asNobody(() -> accepting.look(invitation.secret()));
    }

    private static String name() {
        return "n" + UUID.randomUUID();
    }

    private Actor.Member accept(IssuedInvitation invitation, String signInName) {
        return core.asNobody(() -> accepting.accept(new AcceptInvitation(invitation.secret(), signInName, PASSWORD)));
    }

    private void isClosed(IssuedInvitation invitation, InvitationError why) {
        assertThat(look(invitation).closed()).contains(why);
        assertThat(look(invitation).offer()).isEmpty();
        assertThat(refusal(() -> accept(invitation, name()))).isEqualTo(why);
    }

    private List<InvitationRow> pending(Actor.Member reader) {
        return core.as(reader, invitations::pending);
    }

    @Test
    void theInvitedSeesWhoInvitesWhereAndToWhat() {
        IssuedInvitation invitation =
                invite(administrator, Map.of(home.practice(), Set.of(Role.THERAPIST), annex, Set.of(Role.SUPERVISOR)));
        InvitationLook.Offer offer = look(invitation).offer().orElseThrow();
        assertThat(offer.displayName()).isEqualTo("Ömer 🙂 Ünal");
        assertThat(offer.organisation()).isEqualTo("Test");
        assertThat(offer.inviter()).isEqualTo("Test Member");
        assertThat(offer.language()).isEqualTo("de");
        assertThat(offer.places()).extracting(ColleagueRow.Place::name).containsExactly("Annex", "Practice");
    }

    @Test
    void whoAcceptsSignsInAndHoldsTheRolesPerPractice() {
        IssuedInvitation invitation = invite(
                administrator,
                Map.of(home.practice(), Set.of(Role.THERAPIST), annex, Set.of(Role.SUPERVISOR, Role.THERAPIST)));
        String name = name();
        Actor.Member member = accept(invitation, name);
        assertThat(core.asNobody(
                        () -> core.bean(SignIn.class).attempt(new SignInRequest(name, PASSWORD, "192.0.2.7", false))))
                .isInstanceOf(SignInOutcome.Halfway.class);
        ColleagueRow row = core.as(member, () -> core.bean(Colleagues.class).list()).stream()
                .filter(found -> found.id().equals(member.id()))
                .findFirst()
                .orElseThrow();
        assertThat(row.rolesIn(home.practice())).containsExactly(Role.THERAPIST);
        assertThat(row.rolesIn(annex)).containsExactlyInAnyOrder(Role.SUPERVISOR, Role.THERAPIST);
        assertThat(pending(administrator)).isEmpty();
    }

    @Test
    void anInvitationIsAcceptedOnce() {
        IssuedInvitation invitation = invite();
        accept(invitation, name());
        isClosed(invitation, InvitationError.ALREADY_ACCEPTED);
    }

    @Test
    void twoWhoAcceptAtOnceEndWithOneMember() throws Exception {
        IssuedInvitation invitation = invite();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<String> first = threads.submit(() -> outcome(invitation));
        Future<String> second = threads.submit(() -> outcome(invitation));
        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder("accepted", "ALREADY_ACCEPTED");
        threads.shutdown();
    }

    private String outcome(IssuedInvitation invitation) {
        try {
            accept(invitation, name());
            return "accepted";
        } catch (DomainException refused) {
            return refused.code().name();
        }
    }

    @Test
    void itExpiresAndANewLinkOpensItAgain() {
        IssuedInvitation invitation = invite();
        TestClock.later(Duration.ofDays(8), () -> {
            isClosed(invitation, InvitationError.EXPIRED);
            assertThat(pending(manager)).extracting(InvitationRow::expired).containsExactly(true);
            IssuedInvitation again = core.as(manager, () -> invitations.renew(invitation.id()));
            isClosed(invitation, InvitationError.REPLACED);
            return accept(again, name());
        });
    }

    @Test
    void aWithdrawnOneIsClosedAndCannotBeTakenUpAgain() {
        IssuedInvitation invitation = invite();
        core.run(manager, () -> invitations.withdraw(invitation.id()));
        isClosed(invitation, InvitationError.WITHDRAWN);
        assertThat(refusal(() -> core.as(manager, () -> invitations.renew(invitation.id()))))
                .isEqualTo(InvitationError.NOT_PENDING);
        assertThat(pending(administrator)).isEmpty();
    }

    @Test
    void rolesThatWereWithdrawnMeanwhileAreNotGiven() {
        IssuedInvitation invitation =
                invite(administrator, Map.of(home.practice(), Set.of(Role.THERAPIST), annex, Set.of(Role.SUPERVISOR)));
        core.run(administrator, () -> invitations.withdrawRoles(invitation.id(), annex));
        assertThat(look(invitation).offer().orElseThrow().places())
                .extracting(ColleagueRow.Place::name)
                .containsExactly("Practice");
        core.run(administrator, () -> invitations.withdrawRoles(invitation.id(), home.practice()));
        isClosed(invitation, InvitationError.ROLES_WITHDRAWN);
    }

    @Test
    void rolesOfSomebodyWhoMayNotGiveThemAnyMoreAreNotGiven() {
        IssuedInvitation invitation = invite();
        core.run(administrator, () -> core.bean(Leaving.class).leave(manager.id()));
        isClosed(invitation, InvitationError.ROLES_WITHDRAWN);
        IssuedInvitation again = core.as(administrator, () -> invitations.renew(invitation.id()));
        accept(again, name());
    }

    @Test
    void anInvitationOfAnAdministratorWhoBecameAManagerMakesNoAdministrator() {
        home.member(Role.ADMINISTRATOR);
        IssuedInvitation invitation =
                invite(administrator, Map.of(home.practice(), Set.of(Role.ADMINISTRATOR, Role.THERAPIST)));
        core.run(
                administrator,
                () -> core.bean(Employment.class)
                        .changeRoles(administrator.id(), Map.of(home.practice(), Set.of(Role.PRACTICE_MANAGER))));
        Actor.Member member = accept(invitation, name());
        assertThat(core.as(member, () -> core.bean(Colleagues.class).list()))
                .filteredOn(row -> row.id().equals(member.id()))
                .extracting(row -> row.is(Role.ADMINISTRATOR))
                .containsExactly(false);
    }

    @Test
    void aManagerInvitesIntoOwnPracticesAndNeverAnAdministrator() {
        assertThat(refusal(() -> invite(manager, Map.of(annex, Set.of(Role.THERAPIST)))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> invite(manager, Map.of(home.practice(), Set.of(Role.ADMINISTRATOR)))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        invite(administrator, Map.of(home.practice(), Set.of(Role.ADMINISTRATOR)));
    }

    @Test
    void aManagerTakesBackRolesInOwnPracticesOfAnInvitationThatIsWider() {
        IssuedInvitation invitation =
                invite(administrator, Map.of(home.practice(), Set.of(Role.THERAPIST), annex, Set.of(Role.THERAPIST)));
        assertThat(pending(manager)).singleElement().satisfies(row -> {
            assertThat(row.wholly()).isFalse();
            assertThat(row.mine()).extracting(ColleagueRow.Place::practice).containsExactly(home.practice());
        });
        assertThat(refusal(() -> core.run(manager, () -> invitations.withdraw(invitation.id()))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> core.as(manager, () -> invitations.renew(invitation.id()))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> core.run(manager, () -> invitations.withdrawRoles(invitation.id(), annex))))
                .isEqualTo(SharedError.NOT_FOUND);
        core.run(manager, () -> invitations.withdrawRoles(invitation.id(), home.practice()));
        assertThat(pending(manager)).isEmpty();
        assertThat(pending(administrator)).hasSize(1);
    }

    @Test
    void aManagerDoesNotSeeInvitationsIntoOtherPractices() {
        IssuedInvitation invitation = invite(administrator, Map.of(annex, Set.of(Role.THERAPIST)));
        assertThat(pending(manager)).isEmpty();
        assertThat(refusal(() -> core.as(manager, () -> invitations.renew(invitation.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void nobodyElseInvites() {
        IssuedInvitation invitation = invite();
        for (Role role : List.of(Role.THERAPIST, Role.SUPERVISOR, Role.ETHICS_LEAD, Role.RESEARCHER)) {
            Actor.Member other = home.member(role);
            assertThat(refusal(() -> invite(other, Map.of(home.practice(), Set.of(Role.THERAPIST)))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> core.as(other, () -> invitations.renew(invitation.id()))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> core.as(other, invitations::pending))).isEqualTo(SharedError.NOT_PERMITTED);
        }
    }

    @Test
    void anInvitationOfAnotherOrganisationDoesNotExistHere() {
        IssuedInvitation invitation = invite();
        Actor.Member foreign = TestOrganisation.create().member(Role.ADMINISTRATOR);
        assertThat(refusal(() -> core.as(foreign, () -> invitations.renew(invitation.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.run(foreign, () -> invitations.withdraw(invitation.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> invite(foreign, Map.of(home.practice(), Set.of(Role.THERAPIST)))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(pending(foreign)).isEmpty();
    }

    @Test
    void aRefusedNameOrPasswordLeavesTheInvitationOpen() {
        IssuedInvitation invitation = invite();
        String taken = name();
        accept(invite(), taken);
        assertThat(refusal(() -> accept(invitation, taken))).isEqualTo(AccountError.SIGN_IN_NAME_TAKEN);
        assertThat(refusal(() -> core.asNobody(
                        () -> accepting.accept(new AcceptInvitation(invitation.secret(), name(), "short")))))
                .isEqualTo(AccountError.PASSWORD_LENGTH);
        accept(invitation, name());
    }

    @Test
    void anInventedSecretOpensNothing() {
        for (String secret : List.of("x".repeat(43), "x".repeat(10_000), "' or true --", "")) {
            assertThat(core.asNobody(() -> accepting.look(secret)).closed()).contains(InvitationError.UNKNOWN_LINK);
            assertThat(refusal(() ->
                            core.asNobody(() -> accepting.accept(new AcceptInvitation(secret, name(), PASSWORD)))))
                    .isEqualTo(InvitationError.UNKNOWN_LINK);
        }
    }

    @Test
    void itsSecretIsNoPersonalLinkAndIsKeptAsAHash() throws SQLException {
        IssuedInvitation invitation = invite();
        assertThat(core.asNobody(() -> core.bean(PersonalLinks.class).open(invitation.secret()))
                        .state())
                .isEqualTo(LinkState.UNKNOWN);
        try (Connection owner = TestDatabase.get().asOwner();
                ResultSet row = owner.createStatement()
                        .executeQuery("select to_jsonb(l)::text || encode(l.secret_hash, 'escape') || to_jsonb(i)::text"
                                + " from gate.personal_link l join rapport.invitation i on i.id = l.subject_id"
                                + " where i.id = '" + invitation.id() + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).doesNotContain(invitation.secret());
        }
        assertThat(invitation.toString()).doesNotContain(invitation.secret());
    }

    @Test
    void whatIsTypedMustFit() {
        assertThat(refusal(() -> invite(manager, Map.of(home.practice(), Set.of()))))
                .isEqualTo(PracticeError.ROLE_REQUIRED);
        for (String address : List.of("nobody", "a@", "@b", "a b@example.org", "A <a@example.org>", "a@b\nBcc: c@d")) {
            InviteMember command =
                    new InviteMember("Ada", address, "en", Map.of(home.practice(), Set.of(Role.THERAPIST)));
            assertThat(refusal(() -> core.as(manager, () -> invitations.invite(command))))
                    .as(address)
                    .isEqualTo(InvitationError.BAD_EMAIL);
        }
        InviteMember nameless = new InviteMember(" ", "", "en", Map.of(home.practice(), Set.of(Role.THERAPIST)));
        assertThat(refusal(() -> core.as(manager, () -> invitations.invite(nameless))))
                .isEqualTo(SharedError.REQUIRED);
    }
}
