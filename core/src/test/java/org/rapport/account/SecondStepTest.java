package org.rapport.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapport.account.factor.Device;
import org.rapport.account.factor.FactorError;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class SecondStepTest {

    private static final String PASSWORD = "a long enough one";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member therapist = home.therapist();
    private final String name = "t" + UUID.randomUUID() + "@example.org";
    private final String address = "192.0.2." + UUID.randomUUID();

    @BeforeEach
    void give() {
        account(therapist, name, false);
    }

    private void account(Actor.Member member, String signInName, boolean demonstration) {
        core.as(
                new Actor.Job(home.id(), "test"),
                () -> core.bean(Accounts.class)
                        .create(new CreateAccount(
                                SubjectKind.MEMBER, member.id(), signInName, PASSWORD, demonstration)));
    }

    private SignInOutcome password(String signInName) {
        return core.asNobody(
                () -> core.bean(SignIn.class).attempt(new SignInRequest(signInName, PASSWORD, address, true)));
    }

    private HalfWay half() {
        return ((SignInOutcome.Halfway) password(name)).half();
    }

    private SignInOutcome code(HalfWay half, String typed) {
        return core.asNobody(() -> core.bean(SecondStep.class).attempt(new SecondStepRequest(half, typed, address)));
    }

    private ErrorCode refusal(SignInOutcome outcome) {
        return outcome instanceof SignInOutcome.Refused refused
                ? refused.reason()
                : ((SignInOutcome.Failed) outcome).reason().code();
    }

    /** A telephone that was set up in its step 0, and the recovery codes. */
    private record Enrolled(Device device, List<String> recoveryCodes) {}

    private Enrolled enrolled() {
        HalfWay half = half();
        FactorOffer offer = core.asNobody(() -> core.bean(SecondStep.class).offer(half));
        Device device = Device.with(offer.secret());
        SignInOutcome outcome = device.at(
                0,
                () -> core.asNobody(() -> core.bean(SecondStep.class)
                        .setUp(new SecondStepRequest(half, device.code(0), address), device.secret())));
        return new Enrolled(device, ((SignInOutcome.SetUp) outcome).recoveryCodes());
    }

    private Enrolled enrolledBefore() {
        Enrolled enrolled = enrolled();
        assertThat(half().enrolled()).isTrue();
        return enrolled;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void rolesThatReadClinicalTextMustHaveASecondFactorAndOthersNeedNone(Role role) {
        String of = "r" + UUID.randomUUID() + "@example.org";
        Actor.Member member = home.member(role);
        account(member, of, false);
        SignInOutcome outcome = password(of);
        if (role == Role.ADMINISTRATOR || role == Role.PRACTICE_MANAGER) {
            assertThat(outcome).isEqualTo(new SignInOutcome.Welcome(member, false));
        } else {
            assertThat(((SignInOutcome.Halfway) outcome).half().enrolled()).isFalse();
        }
    }

    @Test
    void anAdministratorWhoIsATherapistTooMustHaveOne() {
        String of = "r" + UUID.randomUUID() + "@example.org";
        account(home.member(Role.ADMINISTRATOR, Role.THERAPIST), of, false);
        assertThat(password(of)).isInstanceOf(SignInOutcome.Halfway.class);
    }

    @Test
    void anAccountOfTheDemonstrationIsAskedForNone() {
        String of = "r" + UUID.randomUUID() + "@example.org";
        Actor.Member invented = home.therapist();
        account(invented, of, true);
        assertThat(password(of)).isEqualTo(new SignInOutcome.Welcome(invented, true));
    }

    @Test
    void nobodyActsBeforeTheSecondStep() {
        core.asNobody(() -> {
            core.bean(SignIn.class).attempt(new SignInRequest(name, PASSWORD, address, true));
            assertThat(core.bean(CurrentActor.class).find()).isEmpty();
            assertThatThrownBy(() -> core.bean(OwnSecurity.class).state())
                    .asInstanceOf(type(DomainException.class))
                    .extracting(DomainException::code)
                    .isEqualTo(SharedError.NOT_SIGNED_IN);
            return true;
        });
        assertThat(journalled("SIGNED_IN")).isZero();
    }

    @Test
    void settingUpADeviceSignsInAndGivesTenRecoveryCodesOnce() {
        Enrolled enrolled = enrolled();
        assertThat(enrolled.recoveryCodes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"));
        assertThat(journalled("SECOND_FACTOR_SET_UP")).isEqualTo(1);
        assertThat(journalled("SIGNED_IN")).isEqualTo(1);
        SecurityState state =
                core.as(therapist, () -> core.bean(OwnSecurity.class).state());
        assertThat(state.factor().orElseThrow().recoveryCodesLeft()).isEqualTo(10);
    }

    @Test
    void theNextSignInIsAskedForACodeAndActsAfterIt() {
        Enrolled enrolled = enrolledBefore();
        Device device = enrolled.device();
        HalfWay half = half();
        SignInOutcome outcome = device.at(
                2,
                () -> core.asNobody(() -> {
                    SignInOutcome in =
                            core.bean(SecondStep.class).attempt(new SecondStepRequest(half, device.code(2), address));
                    assertThat(core.bean(CurrentActor.class).find()).contains(therapist);
                    return in;
                }));
        assertThat(outcome).isEqualTo(new SignInOutcome.Welcome(therapist, true));
    }

    @Test
    void aClockOneStepOffEitherWayIsAccepted() {
        Device device = enrolledBefore().device();
        HalfWay half = half();
        assertThat(device.at(5, () -> code(half, device.code(4)))).isInstanceOf(SignInOutcome.Welcome.class);
        assertThat(device.at(8, () -> code(half, device.code(9)))).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void aClockFurtherOffIsNamedAsTheLikelyCause() {
        Device device = enrolledBefore().device();
        HalfWay half = half();
        DomainException slow = ((SignInOutcome.Failed) device.at(30, () -> code(half, device.code(24)))).reason();
        assertThat(slow.code()).isEqualTo(FactorError.CODE_TOO_OLD);
        assertThat(slow.args()).containsEntry("minutes", 3).containsEntry("field", "code");
        DomainException fast = ((SignInOutcome.Failed) device.at(30, () -> code(half, device.code(33)))).reason();
        assertThat(fast.code()).isEqualTo(FactorError.CODE_TOO_NEW);
        assertThat(fast.args()).containsEntry("minutes", 2);
    }

    @Test
    void aCodeThatWasTypedTooEarlyIsNotAcceptedWhenItsTimeComes() {
        Device device = enrolledBefore().device();
        HalfWay half = half();
        assertThat(refusal(device.at(10, () -> code(half, device.code(15))))).isEqualTo(FactorError.CODE_TOO_NEW);
        assertThat(refusal(device.at(15, () -> code(half, device.code(15))))).isEqualTo(FactorError.CODE_USED);
        assertThat(device.at(16, () -> code(half, device.code(16)))).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void aCodeIsUsedOnceAndNoneBeforeItEither() {
        Device device = enrolledBefore().device();
        HalfWay half = half();
        assertThat(refusal(device.at(0, () -> code(half, device.code(0))))).isEqualTo(FactorError.CODE_USED);
        assertThat(device.at(4, () -> code(half, device.code(4)))).isInstanceOf(SignInOutcome.Welcome.class);
        assertThat(refusal(device.at(4, () -> code(half, device.code(4))))).isEqualTo(FactorError.CODE_USED);
        assertThat(refusal(device.at(4, () -> code(half, device.code(3))))).isEqualTo(FactorError.CODE_USED);
        assertThat(device.at(4, () -> code(half, device.code(5)))).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void oneCodeTypedByManyAtOnceSignsInOnce() throws Exception {
        Device device = enrolledBefore().device();
        HalfWay half = half();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<SignInOutcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            outcomes.add(people.submit(() -> device.at(3, () -> code(half, device.code(3)))));
        }
        int in = 0;
        for (Future<SignInOutcome> outcome : outcomes) {
            in += outcome.get() instanceof SignInOutcome.Welcome ? 1 : 0;
        }
        people.shutdown();
        assertThat(in).isEqualTo(1);
    }

    @Test
    void aRecoveryCodeSignsInOnce() {
        Enrolled enrolled = enrolledBefore();
        HalfWay half = half();
        String code = enrolled.recoveryCodes().get(3);
        assertThat(code(half, code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(new SignInOutcome.Welcome(therapist, true));
        assertThat(refusal(code(half, code))).isEqualTo(FactorError.RECOVERY_CODE_USED);
        assertThat(code(half, enrolled.recoveryCodes().get(4))).isInstanceOf(SignInOutcome.Welcome.class);
        assertThat(journalled("RECOVERY_CODE_USED")).isEqualTo(2);
    }

    @Test
    void anothersRecoveryCodeIsWorthNothing() {
        Enrolled enrolled = enrolledBefore();
        SecondStepTest other = new SecondStepTest();
        other.give();
        other.enrolledBefore();
        assertThat(refusal(other.code(other.half(), enrolled.recoveryCodes().get(0))))
                .isEqualTo(FactorError.CODE_WRONG);
    }

    @Test
    void wrongCodesAreThrottledLikePasswordsAndTheRightOneForgivesThem() {
        Device device = enrolledBefore().device();
        HalfWay half = half();
        String wrong = device.wrongCode(3);
        for (int i = 0; i < 6; i++) {
            assertThat(refusal(device.at(3, () -> code(half, wrong)))).isEqualTo(FactorError.CODE_WRONG);
        }
        assertThat(refusal(device.at(3, () -> code(half, device.code(3))))).isEqualTo(AccountError.TOO_MANY_TRIES);
        assertThat(device.at(4, () -> code(half, device.code(4)))).isInstanceOf(SignInOutcome.Welcome.class);
        assertThat(refusal(device.at(4, () -> code(half, wrong)))).isEqualTo(FactorError.CODE_WRONG);
    }

    @Test
    void tenGuessesCloseTheSecondStepForTheRestOfTheWindow() {
        Device device = enrolledBefore().device();
        HalfWay half = half();
        for (int i = 0; i < 10; i++) {
            int step = 2 * (i + 1);
            assertThat(refusal(device.at(step, () -> code(half, device.wrongCode(step)))))
                    .isEqualTo(FactorError.CODE_WRONG);
        }
        assertThat(refusal(device.at(21, () -> code(half, device.code(21))))).isEqualTo(AccountError.TOO_MANY_TRIES);
        assertThat(device.at(40, () -> code(half, device.code(40)))).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void theRightPasswordAloneForgivesNoWrongCodes() {
        Device device = enrolledBefore().device();
        HalfWay half = half();
        for (int i = 0; i < 6; i++) {
            device.at(3, () -> code(half, device.wrongCode(3)));
        }
        HalfWay again = half();
        assertThat(refusal(device.at(3, () -> code(again, device.code(3))))).isEqualTo(AccountError.TOO_MANY_TRIES);
    }

    @Test
    void oddInputIsAWrongCodeLikeAnyOther() {
        enrolledBefore();
        HalfWay half = half();
        for (String odd : List.of("", "'; drop table", "a\u0000b", "１２３４５６")) {
            assertThat(refusal(code(half, odd))).isEqualTo(FactorError.CODE_WRONG);
        }
    }

    @Test
    void afterHalfAnHourThePasswordIsAskedAgain() {
        Device device = enrolledBefore().device();
        HalfWay half = half();
        assertThat(refusal(TestClock.later(Duration.ofMinutes(31), () -> code(half, device.code(1)))))
                .isEqualTo(AccountError.SIGN_IN_AGAIN);
    }

    @Test
    void whoseAccountWasClosedMeanwhileIsNotLetIn() {
        Device device = enrolledBefore().device();
        HalfWay half = half();
        core.run(administrator, () -> core.bean(Accounts.class).setDisabled(SubjectKind.MEMBER, therapist.id(), true));
        assertThat(refusal(device.at(2, () -> code(half, device.code(2))))).isEqualTo(AccountError.DISABLED);
    }

    @Test
    void aDeviceIsSetUpOnlyWithACodeItShowsAndOnlyOnce() {
        HalfWay half = half();
        FactorOffer offer = core.asNobody(() -> core.bean(SecondStep.class).offer(half));
        Device device = Device.with(offer.secret());
        assertThat(offer.signInName()).isEqualTo(name);
        assertThat(refusal(device.at(0, () -> setUp(half, device, device.wrongCode(0)))))
                .isEqualTo(FactorError.CODE_WRONG);
        assertThat(refusal(device.at(0, () -> setUp(half, device, device.code(7)))))
                .isEqualTo(FactorError.CODE_TOO_NEW);
        assertThat(device.at(0, () -> setUp(half, device, device.code(0)))).isInstanceOf(SignInOutcome.SetUp.class);
        assertThat(refusal(device.at(1, () -> setUp(half, device, device.code(1)))))
                .isEqualTo(FactorError.ALREADY_SET_UP);
    }

    private SignInOutcome setUp(HalfWay half, Device device, String code) {
        return core.asNobody(
                () -> core.bean(SecondStep.class).setUp(new SecondStepRequest(half, code, address), device.secret()));
    }

    @Test
    void whoGetsARoleThatReadsClinicalTextIsDueInTheMiddleOfASession() {
        Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
        account(manager, "m" + name, false);
        assertThat(core.asNobody(() -> core.bean(SecondStep.class).due(manager)))
                .isEmpty();
        TestOrganisation.execute(
                "update rapport.member_role set role = 'SUPERVISOR' where organisation_id = ? and member_id = ?",
                home.id(),
                manager.id());
        assertThat(core.asNobody(() -> core.bean(SecondStep.class).due(manager)))
                .isPresent();
    }

    @Test
    void theDatabaseHoldsNeitherTheSecretNorARecoveryCode() throws SQLException {
        Enrolled enrolled = enrolled();
        try (Connection owner = TestDatabase.get().asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows =
                        statement.executeQuery("select (select string_agg(f::text, '') from rapport.second_factor f)"
                                + " || (select string_agg(c::text, '') from rapport.recovery_code c)")) {
            rows.next();
            assertThat(rows.getString(1))
                    .doesNotContain(hex(enrolled.device().secret().text()));
            enrolled.recoveryCodes()
                    .forEach(code ->
                            assertThatText(rows).doesNotContain(hex(code)).doesNotContain(hex(code.replace("-", ""))));
        }
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertThatText(ResultSet rows) {
        try {
            return assertThat(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void theStepIsNoDoorForOthers() {
        SecondStepWork work = core.bean(SecondStepWork.class);
        assertThat(org.rapport.testing.Refusals.refusal(
                        () -> core.as(therapist, () -> work.check(therapist.id(), "1"))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(org.rapport.testing.Refusals.refusal(() -> core.as(administrator, () -> work.due(therapist.id()))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        Actor.Job elsewhere = new Actor.Job(TestOrganisation.create().id(), "second step");
        assertThat(core.as(elsewhere, () -> work.due(therapist.id()))).isEmpty();
        assertThat(org.rapport.testing.Refusals.refusal(
                        () -> core.as(elsewhere, () -> work.check(therapist.id(), "1"))))
                .isEqualTo(AccountError.DISABLED);
    }

    private long journalled(String action) {
        try (Connection owner = TestDatabase.get().asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from rapport.journal_entry where organisation_id = '"
                                + home.id() + "' and action = '" + action + "'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
