package org.rapport.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapport.testing.Refusals.refusal;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.account.AccountError;
import org.rapport.account.FirstAdministratorLinks;
import org.rapport.account.HalfWay;
import org.rapport.account.LinkState;
import org.rapport.account.PersonalLinks;
import org.rapport.account.SignIn;
import org.rapport.account.SignInOutcome;
import org.rapport.account.SignInRequest;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestDatabase;

class FirstAdministratorTest {

    private static final String PASSWORD = "correct horse battery";

    private final CoreContainer core = CoreContainer.get();
    private final TestDatabase empty = TestDatabase.fresh();

    private String issue() {
        return core.asNobody(() -> core.bean(FirstAdministratorLinks.class).issue())
                .orElseThrow()
                .secret();
    }

    private LinkState state(String secret) {
        return core.asNobody(() -> core.bean(FirstAdministratorLinks.class).state(secret));
    }

    private Actor.Member found(String secret) {
        return core.asNobody(() -> core.bean(FirstAdministrator.class).found(secret, command("mia@example.org")));
    }

    private static FoundOrganisation command(String signInName) {
        return new FoundOrganisation(
                "Practice Müller",
                new PracticeDetails("Praxis am See", "Europe/Zurich", "CHF", "de"),
                "Mia Müller",
                signInName,
                PASSWORD,
                true);
    }

    @Test
    void theLinkFoundsAnOrganisationWhoseAdministratorCanSignInAndWork() {
        empty.inside(() -> {
            Actor.Member administrator = found(issue());
            SignInOutcome outcome = core.asNobody(() ->
                    core.bean(SignIn.class).attempt(new SignInRequest("mia@example.org", PASSWORD, "127.0.0.1", true)));
            HalfWay half = ((SignInOutcome.Halfway) outcome).half();
            assertThat(half.member()).isEqualTo(administrator.id());
            assertThat(half.organisation()).isEqualTo(administrator.organisation());
            assertThat(half.enrolled()).isFalse();
            assertThat(core.as(
                            administrator, () -> core.bean(Members.class).me().roles()))
                    .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.THERAPIST);
            assertThat(core.as(administrator, () -> core.bean(Practices.class).mine()))
                    .extracting(PracticeRow::zone, PracticeRow::currency, PracticeRow::language)
                    .containsExactly(tuple("Europe/Zurich", "CHF", "de"));
            return true;
        });
    }

    @Test
    void theLinkWorksOnceAndOnlyWhileThereIsNoOrganisation() {
        empty.inside(() -> {
            String secret = issue();
            assertThat(state(secret)).isEqualTo(LinkState.OPEN);
            found(secret);
            assertThat(state(secret)).isEqualTo(LinkState.USED);
            assertThat(refusal(() -> found(secret))).isEqualTo(AccountError.LINK_NOT_OPEN);
            assertThat(core.asNobody(
                            () -> core.bean(FirstAdministratorLinks.class).issue()))
                    .isEmpty();
            return true;
        });
    }

    @Test
    void aSecondLinkReplacesTheFirstAndBothEndAfterADay() {
        empty.inside(() -> {
            String first = issue();
            String second = issue();
            assertThat(state(first)).isEqualTo(LinkState.REVOKED);
            assertThat(TestClock.later(Duration.ofHours(25), () -> state(second)))
                    .isEqualTo(LinkState.EXPIRED);
            assertThat(refusal(() -> TestClock.later(Duration.ofHours(25), () -> found(second))))
                    .isEqualTo(AccountError.LINK_NOT_OPEN);
            return true;
        });
    }

    @Test
    void aRefusedFoundingLeavesNothingBehindAndTheLinkOpen() {
        empty.inside(() -> {
            String secret = issue();
            assertThat(refusal(() -> core.asNobody(
                            () -> core.bean(FirstAdministrator.class).found(secret, command("ä")))))
                    .isEqualTo(AccountError.BAD_SIGN_IN_NAME);
            assertThat(state(secret)).isEqualTo(LinkState.OPEN);
            return true;
        });
    }

    @Test
    void itsSecretOpensNothingElseAndAnInventedOneNothing() {
        empty.inside(() -> {
            String secret = issue();
            assertThat(core.asNobody(() -> core.bean(PersonalLinks.class).open(secret))
                            .state())
                    .isEqualTo(LinkState.UNKNOWN);
            assertThat(state(UUID.randomUUID().toString())).isEqualTo(LinkState.UNKNOWN);
            assertThat(refusal(() -> found("invented"))).isEqualTo(AccountError.LINK_NOT_OPEN);
            return true;
        });
    }
}
