package org.rapport.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestOrganisation;

class SignInTest {

    private static final String PASSWORD = "a long enough one";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
    private final String name = "t" + UUID.randomUUID() + "@example.org";
    private final String address = "192.0.2." + UUID.randomUUID();

    private UUID account(boolean demonstration) {
        return core.as(
                new Actor.Job(home.id(), "test"),
                () -> core.bean(Accounts.class)
                        .create(new CreateAccount(SubjectKind.MEMBER, manager.id(), name, PASSWORD, demonstration)));
    }

    private SignInOutcome attempt(String typedName, String password) {
        return attempt(new SignInRequest(typedName, password, address, true));
    }

    private SignInOutcome attempt(SignInRequest request) {
        return core.asNobody(() -> core.bean(SignIn.class).attempt(request));
    }

    private static AccountError reason(SignInOutcome outcome) {
        return ((SignInOutcome.Refused) outcome).reason();
    }

    @Test
    void theRightPasswordSignsInWhateverTheCaseOfTheName() {
        account(false);
        assertThat(attempt("  " + name.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD))
                .isEqualTo(new SignInOutcome.Welcome(manager));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreNotToldApart() {
        account(false);
        assertThat(reason(attempt(name, "something else")))
                .isEqualTo(reason(attempt("x" + name, PASSWORD)))
                .isEqualTo(AccountError.WRONG_NAME_OR_PASSWORD);
    }

    @Test
    void aNameThatNoAccountCanHaveIsRefusedLikeAnyOther() {
        for (String odd : List.of("", "'; drop table gate.account; --", "a\u0000b", "\u202eanna", "x".repeat(10_000))) {
            assertThat(reason(attempt(odd, PASSWORD))).isEqualTo(AccountError.WRONG_NAME_OR_PASSWORD);
        }
    }

    @Test
    void tenWrongTriesCloseTheNameEvenForTheRightPassword() {
        account(false);
        for (int i = 0; i < 10; i++) {
            int minutes = i;
            assertThat(reason(TestClock.later(Duration.ofMinutes(minutes), () -> attempt(name, "wrong " + minutes))))
                    .isEqualTo(AccountError.WRONG_NAME_OR_PASSWORD);
        }
        SignInOutcome closed = TestClock.later(Duration.ofMinutes(9), () -> attempt(name, PASSWORD));
        assertThat(reason(closed)).isEqualTo(AccountError.TOO_MANY_TRIES);
        assertThat(((SignInOutcome.Refused) closed).until().orElseThrow()).isAfter(Instant.now());
        assertThat(TestClock.later(Duration.ofMinutes(16), () -> attempt(name, PASSWORD)))
                .isEqualTo(new SignInOutcome.Welcome(manager));
    }

    @Test
    void theSixthWrongTryCostsAWait() {
        account(false);
        for (int i = 0; i < 6; i++) {
            attempt(name, "wrong");
        }
        assertThat(reason(attempt(name, PASSWORD))).isEqualTo(AccountError.TOO_MANY_TRIES);
        assertThat(TestClock.later(Duration.ofSeconds(5), () -> attempt(name, PASSWORD)))
                .isEqualTo(new SignInOutcome.Welcome(manager));
    }

    @Test
    void signingInForgivesTheWrongTriesBefore() {
        account(false);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 5; i++) {
                attempt(name, "wrong");
            }
            assertThat(attempt(name, PASSWORD)).isEqualTo(new SignInOutcome.Welcome(manager));
        }
    }

    @Test
    void manyTriesAtOnceCountEach() throws Exception {
        account(false);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<SignInOutcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            outcomes.add(people.submit(() -> attempt(name, "wrong")));
        }
        long checked = 0;
        for (Future<SignInOutcome> outcome : outcomes) {
            checked += reason(outcome.get()) == AccountError.WRONG_NAME_OR_PASSWORD ? 1 : 0;
        }
        people.shutdown();
        assertThat(checked).isBetween(5L, 10L);
    }

    @Test
    void anAddressThatTriesManyNamesIsClosed() {
        account(false);
        SignInTries tries = core.bean(SignInTries.class);
        SignInKeys keys = core.bean(SignInKeys.class);
        for (int i = 0; i < 60; i++) {
            byte[] other = keys.ofName(SignInName.typed(name + i));
            assertThat(core.<Boolean>asNobody(
                            () -> tries.begin(new SignInTry(other, keys.ofAddress(address), Instant.now()))
                                    .isEmpty()))
                    .isTrue();
        }
        assertThat(reason(attempt(name, PASSWORD))).isEqualTo(AccountError.TOO_MANY_TRIES);
        assertThat(attempt(new SignInRequest(name, PASSWORD, "198.51.100.7", false)))
                .isEqualTo(new SignInOutcome.Welcome(manager));
    }

    @Test
    void aDemonstrationAccountWorksOnThisMachineOnly() {
        account(true);
        assertThat(reason(attempt(new SignInRequest(name, PASSWORD, address, false))))
                .isEqualTo(AccountError.DEMONSTRATION_IS_LOCAL);
        assertThat(attempt(name, PASSWORD)).isEqualTo(new SignInOutcome.Welcome(manager, true));
    }

    @Test
    void aClosedAccountIsToldSoOnlyAfterTheRightPassword() {
        account(false);
        core.run(administrator, () -> core.bean(Accounts.class).setDisabled(SubjectKind.MEMBER, manager.id(), true));
        assertThat(reason(attempt(name, "wrong"))).isEqualTo(AccountError.WRONG_NAME_OR_PASSWORD);
        assertThat(reason(attempt(name, PASSWORD))).isEqualTo(AccountError.DISABLED);
    }

    @Test
    void aNameIsTakenOnceInAllOrganisations() {
        account(false);
        TestOrganisation other = TestOrganisation.create();
        CreateAccount same =
                new CreateAccount(SubjectKind.MEMBER, other.therapist().id(), name, PASSWORD, false);
        assertThat(refusal(() -> core.as(
                        new Actor.Job(other.id(), "test"),
                        () -> core.bean(Accounts.class).create(same))))
                .isEqualTo(AccountError.SIGN_IN_NAME_TAKEN);
    }

    @Test
    void aWeakPasswordOrAnOddNameIsRefused() {
        assertThat(refusal(() -> create(name, "short"))).isEqualTo(AccountError.PASSWORD_LENGTH);
        assertThat(refusal(() -> create(name, "x".repeat(201)))).isEqualTo(AccountError.PASSWORD_LENGTH);
        assertThat(refusal(() -> create("anna.berger", "anna.berger1"))).isEqualTo(AccountError.PASSWORD_IS_NAME);
        assertThat(refusal(() -> create("änna", PASSWORD))).isEqualTo(AccountError.BAD_SIGN_IN_NAME);
    }

    private void create(String signInName, String password) {
        core.as(
                new Actor.Job(home.id(), "test"),
                () -> core.bean(Accounts.class)
                        .create(new CreateAccount(SubjectKind.MEMBER, manager.id(), signInName, password, false)));
    }

    @Test
    void nobodyTypesAPasswordForSomebodyElse() {
        CreateAccount typed = new CreateAccount(SubjectKind.MEMBER, manager.id(), name, PASSWORD, false);
        assertThat(refusal(() ->
                        core.as(administrator, () -> core.bean(Accounts.class).create(typed))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void onlyAdministratorsGiveAndCloseAccounts() {
        assertThat(refusal(
                        () -> core.as(manager, () -> core.bean(Accounts.class).list())))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> core.run(
                        manager,
                        () -> core.bean(Accounts.class).setDisabled(SubjectKind.MEMBER, administrator.id(), true))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void anAdministratorOfAnotherOrganisationCannotCloseAnAccount() {
        account(false);
        Actor.Member stranger = TestOrganisation.create().member(Role.ADMINISTRATOR);
        assertThat(refusal(() -> core.run(
                        stranger, () -> core.bean(Accounts.class).setDisabled(SubjectKind.MEMBER, manager.id(), true))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(core.as(stranger, () -> core.bean(Accounts.class).list())).isEmpty();
    }

    @Test
    void sweepingForgetsWrongTriesThatCountNoMore() {
        attempt(name, "wrong");
        SignInTries tries = core.bean(SignInTries.class);
        assertThat(core.<Long>asNobody(() -> tries.sweep(Instant.now().plus(Duration.ofHours(1)))))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void ofAnAddressOfVersionSixOnlyTheNetworkCounts() {
        assertThat(SignInKeys.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(SignInKeys.network("2001:db8:1:2:9:9:9:9%eth0"));
        assertThat(SignInKeys.network("2001:db8:1:3:3:4:5:6")).isNotEqualTo(SignInKeys.network("2001:db8:1:2:3:4:5:6"));
    }
}
