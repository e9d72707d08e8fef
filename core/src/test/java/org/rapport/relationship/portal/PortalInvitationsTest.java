package org.rapport.relationship.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.account.AccountError;
import org.rapport.account.LinkKind;
import org.rapport.account.LinkState;
import org.rapport.account.SignIn;
import org.rapport.account.SignInOutcome;
import org.rapport.account.SignInRequest;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.WhoSigns;
import org.rapport.desk.portal.PortalHome;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.Portal;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

/** A therapist invites a participant, who makes an own sign-in; the portal closes at once when it is taken away. */
class PortalInvitationsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);
    private final Portal portal = new Portal(home, therapist);

    PortalInvitationsTest() {
        portal.forget();
    }

    private PortalStanding standing() {
        return core.as(therapist, () -> core.bean(PortalInvitations.class).standing(relationship, mara));
    }

    private static String name() {
        return "c" + UUID.randomUUID();
    }

    @Test
    void whoIsInvitedMakesAnOwnSignInAndGetsIn() {
        portal.allow(mara, true);
        assertThat(standing()).isEqualTo(PortalStanding.NOT_SET_UP);
        PortalInvitation invitation = portal.invite(relationship, mara);
        assertThat(invitation.mailed()).isFalse();
        assertThat(portal.open(invitation).kind()).contains(LinkKind.PORTAL);
        String name = name();
        Actor.ClientSignedIn client =
                portal.make(invitation, new MakeSignIn(name, false, Portal.PASSWORD, Portal.PASSWORD));
        assertThat(client).isEqualTo(new Actor.ClientSignedIn(home.id(), mara));
        assertThat(standing()).isEqualTo(PortalStanding.PASSWORD);
        assertThat(portal.signIn(name, Portal.PASSWORD)).isEqualTo(new SignInOutcome.Welcome(client));
        assertThat(portal.signIn(name, "something else")).isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void aClientsNameOpensNothingWhereMembersSignInAndTheOtherWayRound() {
        String name = portal.withPassword(relationship, mara);
        assertThat(core.asNobody(() -> core.bean(SignIn.class)
                        .attempt(new SignInRequest(name, Portal.PASSWORD, portal.address(), true))))
                .isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void anInvitationWorksOnceAndANewOneTakesItsPlace() {
        portal.allow(mara, true);
        PortalInvitation first = portal.invite(relationship, mara);
        PortalInvitation second = portal.invite(relationship, mara);
        assertThat(portal.open(first).state()).isEqualTo(LinkState.REVOKED);
        MakeSignIn command = new MakeSignIn(name(), false, Portal.PASSWORD, Portal.PASSWORD);
        portal.make(second, command);
        assertThat(portal.open(second).state()).isEqualTo(LinkState.USED);
        assertThat(refusal(() -> portal.make(second, command))).isEqualTo(AccountError.LINK_NOT_OPEN);
        assertThat(TestClock.later(
                        Duration.ofDays(8),
                        () -> portal.open(portal.invite(relationship, mara)).state()))
                .isEqualTo(LinkState.OPEN);
    }

    @Test
    void whatIsRefusedLeavesTheInvitationOpen() {
        portal.allow(mara, true);
        PortalInvitation invitation = portal.invite(relationship, mara);
        assertThat(refusal(() -> portal.make(invitation, new MakeSignIn(name(), false, "short", "short"))))
                .isEqualTo(AccountError.PASSWORD_LENGTH);
        assertThat(refusal(() -> portal.make(invitation, new MakeSignIn(name(), false, Portal.PASSWORD, "other"))))
                .isEqualTo(AccountError.PASSWORDS_DIFFER);
        assertThat(refusal(() -> portal.make(invitation, new MakeSignIn(name(), false, "", ""))))
                .isEqualTo(SharedError.REQUIRED);
        assertThat(refusal(() -> portal.make(invitation, new MakeSignIn(name(), true, "", ""))))
                .isEqualTo(PortalError.PASSWORD_NEEDED);
        assertThat(refusal(() -> portal.make(invitation, new MakeSignIn("ä", false, Portal.PASSWORD, Portal.PASSWORD))))
                .isEqualTo(AccountError.BAD_SIGN_IN_NAME);
        UUID jonas = home.person("Jonas");
        String taken = portal.withPassword(home.relationship(therapist, jonas), jonas);
        assertThat(refusal(
                        () -> portal.make(invitation, new MakeSignIn(taken, false, Portal.PASSWORD, Portal.PASSWORD))))
                .isEqualTo(AccountError.SIGN_IN_NAME_TAKEN);
        assertThat(portal.open(invitation).state()).isEqualTo(LinkState.OPEN);
    }

    @Test
    void itClosesEverywhereAtOnceWhenItIsTakenAway() {
        String name = portal.withPassword(relationship, mara);
        String secret = portal.enter(new Actor.ClientSignedIn(home.id(), mara));
        PortalInvitation open = portal.invite(relationship, mara);
        assertThat(portal.isIn(secret)).isTrue();
        core.run(therapist, () -> core.bean(PortalInvitations.class).end(relationship, mara));
        assertThat(portal.isIn(secret)).isFalse();
        assertThat(standing()).isEqualTo(PortalStanding.ENDED);
        assertThat(portal.open(open).state()).isEqualTo(LinkState.REVOKED);
        assertThat(((SignInOutcome.Refused) portal.signIn(name, Portal.PASSWORD)).reason())
                .isEqualTo(AccountError.DISABLED);
        portal.make(portal.invite(relationship, mara), new MakeSignIn(name, false, Portal.PASSWORD, Portal.PASSWORD));
        assertThat(portal.signIn(name, Portal.PASSWORD)).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void itClosesAtOnceWhenTheDetailsDoNotAllowItAnyMore() {
        portal.withPassword(relationship, mara);
        String secret = portal.enter(new Actor.ClientSignedIn(home.id(), mara));
        portal.allow(mara, false);
        assertThat(portal.isIn(secret)).isFalse();
        assertThat(standing()).isEqualTo(PortalStanding.OFF);
        assertThat(refusal(() -> portal.invite(relationship, mara))).isEqualTo(PortalError.PORTAL_OFF);
    }

    @Test
    void nobodyUnderAgeIsInvitedWithoutARuleThatLetsThem() {
        YoungPeople young = new YoungPeople(home, therapist);
        UUID lea = portal.allow(young.aged("Lea", 15), true);
        UUID family = home.relationship(therapist, lea, home.person("Ines"), home.person("Paul"));
        assertThat(refusal(() -> portal.invite(family, lea))).isEqualTo(PortalError.PORTAL_OFF);
        young.practiceGoesBy(YoungPeople.rule(15, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        PortalInvitation invitation = portal.invite(family, lea);
        young.practiceGoesBy(new SaveRuleOf(16).command());
        assertThat(refusal(
                        () -> portal.make(invitation, new MakeSignIn(name(), false, Portal.PASSWORD, Portal.PASSWORD))))
                .isEqualTo(PortalError.PORTAL_OFF);
    }

    @Test
    void othersNeitherInviteNorEnd() {
        portal.allow(mara, true);
        for (Actor other :
                new Actor[] {home.therapist(), TestOrganisation.create().therapist()}) {
            assertThat(refusal(() -> core.as(
                            other, () -> core.bean(PortalInvitations.class).invite(relationship, mara))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> core.run(
                            other, () -> core.bean(PortalInvitations.class).end(relationship, mara))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        for (Actor other : new Actor[] {
            home.member(Role.PRACTICE_MANAGER), home.member(Role.ADMINISTRATOR), home.member(Role.SUPERVISOR)
        }) {
            assertThat(refusal(() -> core.as(
                            other, () -> core.bean(PortalInvitations.class).standing(relationship, mara))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
        assertThat(refusal(() -> portal.invite(relationship, home.person("Nobody here"))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aLinkForSomethingElseMakesNoSignIn() {
        portal.allow(mara, true);
        Actor visitor = new Actor.ClientByLink(home.id(), mara, UUID.randomUUID(), UUID.randomUUID());
        assertThat(refusal(() ->
                        core.as(visitor, () -> core.bean(PortalSetUp.class).look())))
                .isEqualTo(PortalError.PORTAL_OFF);
    }

    @Test
    void whoeverMakesTheAccessAnewWithAnotherTherapistsLinkSeesThatRelationshipAlone() {
        portal.withPassword(relationship, mara);
        Actor.Member other = home.therapist();
        UUID second = home.relationship(other, mara);
        TestOrganisation.execute("delete from rapport.portal_grant where relationship_id = ?", second);
        Portal elsewhere = new Portal(home, other);
        assertThat(core.as(other, () -> core.bean(PortalInvitations.class).standing(second, mara)))
                .as("nothing tells of the other relationship")
                .isEqualTo(PortalStanding.NOT_SET_UP);
        elsewhere.make(
                elsewhere.invite(second, mara), new MakeSignIn(name(), false, "another long one", "another long one"));
        assertThat(opened()).containsExactly(second);
        assertThat(standing()).isEqualTo(PortalStanding.ENDED);
    }

    @Test
    void whoSignsInWithTheAccessThereIsOpensOneRelationshipMore() {
        portal.withPassword(relationship, mara);
        UUID second = home.relationship(therapist, mara);
        TestOrganisation.execute("delete from rapport.portal_grant where relationship_id = ?", second);
        PortalInvitation invitation = portal.invite(second, mara);
        Actor.ClientByLink holder = portal.open(invitation).actor().orElseThrow();
        Actor.ClientSignedIn somebody = new Actor.ClientSignedIn(home.id(), home.person("Somebody"));
        assertThat(refusal(() ->
                        core.run(holder, () -> core.bean(PortalSetUp.class).join(somebody))))
                .isEqualTo(SharedError.NOT_FOUND);
        core.run(holder, () -> core.bean(PortalSetUp.class).join(new Actor.ClientSignedIn(home.id(), mara)));
        assertThat(opened()).containsExactlyInAnyOrder(relationship, second);
        core.run(therapist, () -> core.bean(PortalInvitations.class).end(second, mara));
        assertThat(opened()).containsExactly(relationship);
        assertThat(standing()).isEqualTo(PortalStanding.PASSWORD);
    }

    private List<UUID> opened() {
        return core
                .as(
                        new Actor.ClientSignedIn(home.id(), mara),
                        () -> core.bean(PortalHome.class).places())
                .stream()
                .map(each -> each.place().relationship())
                .toList();
    }

    @Test
    void aMailAddressThatIsNotTheirsIsNoName() {
        portal.allow(mara, true);
        PortalInvitation invitation = portal.invite(relationship, mara);
        assertThat(refusal(() -> portal.make(
                        invitation, new MakeSignIn("partner@example.org", false, Portal.PASSWORD, Portal.PASSWORD))))
                .isEqualTo(PortalError.NOT_OWN_ADDRESS);
    }

    /** A second rule under another name. */
    private record SaveRuleOf(int age) {

        org.rapport.client.minor.SaveRule command() {
            return new org.rapport.client.minor.SaveRule(
                    null,
                    0,
                    "Another land",
                    age,
                    null,
                    WhoSigns.GUARDIANS,
                    ParentAccess.RELEASED_ONLY,
                    "Made up for a test",
                    org.rapport.client.minor.RuleProvenance.UNVERIFIED);
        }
    }
}
