package org.rapport.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.account.factor.Device;
import org.rapport.account.factor.FactorError;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class OwnSecurityTest {

    private static final String PASSWORD = "a long enough one";
    private static final String NEXT = "an even longer one";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
    private final String name = "t" + UUID.randomUUID() + "@example.org";
    private final String address = "192.0.2." + UUID.randomUUID();
    private final OwnSecurity security = core.bean(OwnSecurity.class);

    @BeforeEach
    void give() {
        account(manager, name, false);
    }

    private void account(Actor.Member member, String signInName, boolean demonstration) {
        core.as(
                new Actor.Job(home.id(), "test"),
                () -> core.bean(Accounts.class)
                        .create(new CreateAccount(
                                SubjectKind.MEMBER, member.id(), signInName, PASSWORD, demonstration)));
    }

    private ProveItIsMe proof(String password, String code) {
        return new ProveItIsMe(password, code, address);
    }

    private Device offered() {
        return Device.with(core.as(manager, security::offer).secret());
    }

    private List<String> setUp(Device device, int step, ProveItIsMe proof) {
        return device.at(step, () -> core.as(manager, () -> security.setUp(proof, device.secret(), device.code(step))));
    }

    private SignInOutcome signIn(String password) {
        return core.asNobody(() -> core.bean(SignIn.class).attempt(new SignInRequest(name, password, address, true)));
    }

    private void change(String current, String next, String again) {
        core.run(manager, () -> security.changePassword(new ChangeOwnPassword(current, next, again, address)));
    }

    @Test
    void whoNeedsNoneMaySetOneUpAndIsAskedFromThenOn() {
        assertThat(core.as(manager, security::state).factor()).isEmpty();
        assertThat(signIn(PASSWORD)).isEqualTo(new SignInOutcome.Welcome(manager, false));
        Device device = offered();
        assertThat(setUp(device, 0, proof(PASSWORD, ""))).hasSize(10);
        assertThat(((SignInOutcome.Halfway) signIn(PASSWORD)).half().enrolled()).isTrue();
    }

    @Test
    void settingOneUpNeedsThePassword() {
        Device device = offered();
        assertThat(refusal(() -> setUp(device, 0, proof("wrong", "")))).isEqualTo(AccountError.WRONG_PASSWORD);
        assertThat(core.as(manager, security::state).factor()).isEmpty();
    }

    @Test
    void replacingTheDeviceNeedsPasswordAndCurrentCodeAndEndsTheOldOne() {
        Device old = offered();
        List<String> codes = setUp(old, 0, proof(PASSWORD, ""));
        Device fresh = old.replacedBy(core.as(manager, security::offer).secret());
        assertThat(refusal(() -> setUp(fresh, 2, proof("wrong", old.code(2))))).isEqualTo(AccountError.WRONG_PASSWORD);
        assertThat(refusal(() -> setUp(fresh, 2, proof(PASSWORD, old.wrongCode(2)))))
                .isEqualTo(FactorError.CODE_WRONG);
        assertThat(refusal(() -> setUp(fresh, 2, proof(PASSWORD, old.code(0))))).isEqualTo(FactorError.CODE_TOO_OLD);
        List<String> newCodes = setUp(fresh, 2, proof(PASSWORD, old.code(2)));
        assertThat(newCodes).hasSize(10).doesNotContainAnyElementsOf(codes);
        HalfWay half = ((SignInOutcome.Halfway) signIn(PASSWORD)).half();
        assertThat(second(half, old, 4, old.code(4))).isInstanceOf(SignInOutcome.Failed.class);
        assertThat(second(half, old, 4, codes.get(0))).isInstanceOf(SignInOutcome.Failed.class);
        assertThat(second(half, fresh, 4, fresh.code(4))).isInstanceOf(SignInOutcome.Welcome.class);
    }

    private SignInOutcome second(HalfWay half, Device device, int step, String code) {
        return device.at(
                step,
                () -> core.asNobody(
                        () -> core.bean(SecondStep.class).attempt(new SecondStepRequest(half, code, address))));
    }

    @Test
    void aLostDeviceIsReplacedWithARecoveryCode() {
        Device old = offered();
        List<String> codes = setUp(old, 0, proof(PASSWORD, ""));
        Device fresh = old.replacedBy(core.as(manager, security::offer).secret());
        assertThat(setUp(fresh, 1, proof(PASSWORD, codes.get(0)))).hasSize(10);
    }

    @Test
    void aNewDeviceThatShowsTheWrongCodeChangesNothingAndCostsNoRecoveryCode() {
        Device old = offered();
        List<String> codes = setUp(old, 0, proof(PASSWORD, ""));
        Device fresh = old.replacedBy(core.as(manager, security::offer).secret());
        assertThat(refusal(() -> fresh.at(
                        1,
                        () -> core.as(
                                manager,
                                () -> security.setUp(
                                        proof(PASSWORD, codes.get(0)), fresh.secret(), fresh.wrongCode(1))))))
                .isEqualTo(FactorError.CODE_WRONG);
        assertThat(core.as(manager, security::state).factor().orElseThrow().recoveryCodesLeft())
                .isEqualTo(10);
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheOldOnes() {
        Device device = offered();
        List<String> codes = setUp(device, 0, proof(PASSWORD, ""));
        List<String> fresh =
                device.at(2, () -> core.as(manager, () -> security.renewCodes(proof(PASSWORD, device.code(2)))));
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(codes);
        HalfWay half = ((SignInOutcome.Halfway) signIn(PASSWORD)).half();
        assertThat(second(half, device, 3, codes.get(1))).isInstanceOf(SignInOutcome.Failed.class);
        assertThat(second(half, device, 3, fresh.get(1))).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void withoutASecondFactorThereAreNoRecoveryCodes() {
        assertThat(refusal(() -> core.as(manager, () -> security.renewCodes(proof(PASSWORD, "123456")))))
                .isEqualTo(FactorError.NOT_SET_UP);
    }

    @Test
    void wrongCodesHereAreCountedWithThoseOfTheSignIn() {
        Device device = offered();
        setUp(device, 0, proof(PASSWORD, ""));
        for (int i = 0; i < 6; i++) {
            refusal(() -> device.at(
                    2, () -> core.as(manager, () -> security.renewCodes(proof(PASSWORD, device.wrongCode(2))))));
        }
        HalfWay half = ((SignInOutcome.Halfway) signIn(PASSWORD)).half();
        assertThat(((SignInOutcome.Refused) second(half, device, 2, device.code(2))).reason())
                .isEqualTo(AccountError.TOO_MANY_TRIES);
    }

    @Test
    void theOwnPasswordIsChangedByWhoKnowsIt() {
        assertThat(refusal(() -> change("wrong", NEXT, NEXT))).isEqualTo(AccountError.WRONG_PASSWORD);
        assertThat(refusal(() -> change(PASSWORD, NEXT, NEXT + "x"))).isEqualTo(AccountError.PASSWORDS_DIFFER);
        assertThat(refusal(() -> change(PASSWORD, "short", "short"))).isEqualTo(AccountError.PASSWORD_LENGTH);
        assertThat(refusal(() -> change(PASSWORD, name, name))).isEqualTo(AccountError.PASSWORD_IS_NAME);
        change(PASSWORD, NEXT, NEXT);
        assertThat(signIn(PASSWORD)).isInstanceOf(SignInOutcome.Refused.class);
        assertThat(signIn(NEXT)).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void wrongPasswordsHereAreThrottled() {
        for (int i = 0; i < 6; i++) {
            assertThat(refusal(() -> change("wrong", NEXT, NEXT))).isEqualTo(AccountError.WRONG_PASSWORD);
        }
        assertThat(refusal(() -> change(PASSWORD, NEXT, NEXT))).isEqualTo(AccountError.TOO_MANY_TRIES);
    }

    @Test
    void anAccountOfTheDemonstrationStaysAsItIs() {
        Actor.Member invented = home.therapist();
        account(invented, "d" + name, true);
        assertThat(core.as(invented, security::state).demonstration()).isTrue();
        assertThat(refusal(() -> core.as(invented, security::offer))).isEqualTo(AccountError.DEMONSTRATION_STAYS);
        assertThat(refusal(() -> core.run(
                        invented, () -> security.changePassword(new ChangeOwnPassword(PASSWORD, NEXT, NEXT, address)))))
                .isEqualTo(AccountError.DEMONSTRATION_STAYS);
    }

    @Test
    void aClientOrWhoHoldsNoRoleHasNoSecurityPage() {
        Actor.ClientSignedIn client = new Actor.ClientSignedIn(home.id(), home.person("Kim"));
        assertThat(refusal(() -> core.as(client, security::state))).isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> core.as(home.member(), security::state))).isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void anAdministratorResetsAMembersSecondFactorAndTheyMustSetItUpAgain() {
        Actor.Member therapist = home.therapist();
        account(therapist, "th" + name, false);
        Device device = Device.with(core.as(therapist, security::offer).secret());
        device.at(
                0,
                () -> core.as(therapist, () -> security.setUp(proof(PASSWORD, ""), device.secret(), device.code(0))));
        MemberSecondFactors members = core.bean(MemberSecondFactors.class);
        assertThat(core.as(administrator, members::all)).containsOnlyKeys(therapist.id());
        core.run(administrator, () -> members.reset(therapist.id()));
        assertThat(core.as(administrator, members::all)).isEmpty();
        SignInOutcome outcome = core.asNobody(
                () -> core.bean(SignIn.class).attempt(new SignInRequest("th" + name, PASSWORD, address, true)));
        assertThat(((SignInOutcome.Halfway) outcome).half().enrolled()).isFalse();
        assertThat(refusal(() -> core.run(administrator, () -> members.reset(therapist.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void onlyAdministratorsOfTheOrganisationResetAndNeverTheirOwn() {
        Device device = offered();
        setUp(device, 0, proof(PASSWORD, ""));
        MemberSecondFactors members = core.bean(MemberSecondFactors.class);
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Actor.Member other = home.member(role);
                assertThat(refusal(() -> core.run(other, () -> members.reset(manager.id()))))
                        .isEqualTo(SharedError.NOT_PERMITTED);
                assertThat(refusal(() -> core.as(other, members::all))).isEqualTo(SharedError.NOT_PERMITTED);
            }
        }
        Actor.Member stranger = TestOrganisation.create().member(Role.ADMINISTRATOR);
        assertThat(refusal(() -> core.run(stranger, () -> members.reset(manager.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(core.as(stranger, members::all)).isEmpty();
        assertThat(refusal(() -> core.run(administrator, () -> members.reset(administrator.id()))))
                .isEqualTo(AccountError.OWN_SECOND_FACTOR);
        assertThat(core.as(manager, security::state).factor()).isPresent();
    }
}
