package org.rapport.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapport.client.PersonInput;
import org.rapport.client.PersonRecord;
import org.rapport.relationship.ParticipantRecords;
import org.rapport.relationship.portal.MakeSignIn;
import org.rapport.shared.access.Actor;
import org.rapport.shared.outbox.OutboxWorker;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.Portal;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestMail;
import org.rapport.testing.TestOrganisation;

/** Clients stay signed in by a secret of the browser, and get in with a password or a code from their own mail. */
class PortalSessionsTest {

    private static final Pattern CODE = Pattern.compile("code=(\\d{8})");

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);
    private final Portal portal = new Portal(home, therapist);
    private final Actor.ClientSignedIn client = new Actor.ClientSignedIn(home.id(), mara);
    private final TestMail mail = TestMail.start();
    private final UUID ticket = UUID.randomUUID();

    @AfterEach
    void stop() {
        mail.close();
    }

    private String withCodes() {
        String name = "c" + UUID.randomUUID();
        portal.allow(mara, true);
        mail.configured(() -> portal.make(portal.invite(relationship, mara), new MakeSignIn(name, true, "", "")));
        return name;
    }

    private CodeRequest request(String typed, UUID browser) {
        return new CodeRequest(typed, browser, portal.address(), false);
    }

    private void ask(String name, UUID browser) {
        mail.configured(() -> core.asNobody(() -> {
            core.bean(CodeSignIn.class).ask(request(name, browser));
            return true;
        }));
        mail.configured(() -> core.bean(OutboxWorker.class).work(home.id()));
    }

    private SignInOutcome enter(String code, UUID browser) {
        return core.asNobody(() -> core.bean(CodeSignIn.class).enter(request(code, browser)));
    }

    /** The code of the newest mail with one. */
    private String code() throws Exception {
        String found = "";
        for (var each : mail.received()) {
            Matcher code = CODE.matcher(each.getContent().toString());
            if (code.find()) {
                found = code.group(1);
            }
        }
        return found;
    }

    private static String wrong(String code) {
        return code.equals("00000000") ? "00000001" : "00000000";
    }

    @Test
    void aCodeFromTheOwnMailSignsInOnceInTheBrowserThatAsked() throws Exception {
        String name = withCodes();
        ask(name, ticket);
        String code = code();
        assertThat(code).hasSize(8);
        assertThat(enter(code, UUID.randomUUID())).isEqualTo(SignInOutcome.Refused.because(AccountError.WRONG_CODE));
        assertThat(enter(" " + code.substring(0, 4) + " " + code.substring(4), ticket))
                .isEqualTo(new SignInOutcome.Welcome(client));
        assertThat(enter(code, ticket)).isEqualTo(SignInOutcome.Refused.because(AccountError.WRONG_CODE));
    }

    @Test
    void aCodeIsGoodForTenMinutesAndFiveTries() throws Exception {
        String name = withCodes();
        ask(name, ticket);
        String late = code();
        assertThat(TestClock.later(Duration.ofMinutes(11), () -> enter(late, ticket)))
                .isEqualTo(SignInOutcome.Refused.because(AccountError.WRONG_CODE));
        ask(name, ticket);
        String code = code();
        for (int i = 0; i < 5; i++) {
            enter(wrong(code), ticket);
        }
        assertThat(enter(code, ticket)).isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void askingTellsNothingOfWhoHasAnAccess() {
        ask("nobody-" + UUID.randomUUID(), ticket);
        ask(portal.withPassword(relationship, mara), UUID.randomUUID());
        assertThat(mail.received())
                .as("whoever chose a password gets in with that alone")
                .isEmpty();
    }

    @Test
    void codesCannotBeAskedForEndlessly() {
        String name = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            TestClock.later(Duration.ofMinutes(i), () -> {
                ask(name, UUID.randomUUID());
                return true;
            });
        }
        assertThat(refusal(() -> TestClock.later(Duration.ofMinutes(10), () -> {
                    ask(name, UUID.randomUUID());
                    return true;
                })))
                .isEqualTo(AccountError.TOO_MANY_TRIES);
    }

    @Test
    void anotherAddressOpensNothingThatRestedOnCodes() {
        String name = withCodes();
        String secret = portal.enter(client);
        correctContact("another@example.org");
        assertThat(portal.isIn(secret)).isFalse();
        mail.configured(() -> core.bean(OutboxWorker.class).work(home.id()));
        int before = mail.received().size();
        ask(name, ticket);
        assertThat(mail.received()).hasSize(before);
    }

    private void correctContact(String address) {
        core.run(therapist, () -> {
            ParticipantRecords records = core.bean(ParticipantRecords.class);
            PersonRecord seen = records.open(relationship, mara).person();
            PersonInput was = seen.details();
            PersonInput corrected = new PersonInput(
                    was.givenName(),
                    was.familyName(),
                    was.bornOn(),
                    was.language(),
                    was.contactKind(),
                    address,
                    was.portalAccess());
            records.correct(relationship, new PersonRecord(mara, seen.version(), corrected));
        });
    }

    @Test
    void withoutAPasswordNothingTypedSignsIn() {
        String name = withCodes();
        assertThat(portal.signIn(name, ""))
                .isEqualTo(SignInOutcome.Refused.because(AccountError.WRONG_NAME_OR_PASSWORD));
        assertThat(portal.signIn(name, "null"))
                .isEqualTo(SignInOutcome.Refused.because(AccountError.WRONG_NAME_OR_PASSWORD));
    }

    @Test
    void aSignInEndsWhenNothingIsOpenedForHalfAnHourAndAfterTwelveHours() {
        portal.withPassword(relationship, mara);
        String secret = portal.enter(client);
        assertThat(TestClock.later(Duration.ofMinutes(29), () -> portal.isIn(secret)))
                .isTrue();
        assertThat(TestClock.later(Duration.ofMinutes(58), () -> portal.isIn(secret)))
                .isTrue();
        assertThat(TestClock.later(Duration.ofMinutes(90), () -> portal.isIn(secret)))
                .isFalse();
        String busy = portal.enter(client);
        for (int minutes = 20; minutes < 720; minutes += 20) {
            assertThat(TestClock.later(Duration.ofMinutes(minutes), () -> portal.isIn(busy)))
                    .isTrue();
        }
        assertThat(TestClock.later(Duration.ofMinutes(721), () -> portal.isIn(busy)))
                .isFalse();
    }

    @Test
    void signingOutEndsIt() {
        portal.withPassword(relationship, mara);
        String secret = portal.enter(client);
        core.asNobody(() -> {
            core.bean(PortalSessions.class).end(secret);
            return true;
        });
        assertThat(portal.isIn(secret)).isFalse();
        assertThat(portal.isIn("made up")).isFalse();
        assertThat(portal.isIn("x".repeat(10_000))).isFalse();
    }

    @Test
    void aNewPasswordSignsOutEverywhereElse() {
        String name = portal.withPassword(relationship, mara);
        String here = portal.enter(client);
        String elsewhere = portal.enter(client);
        ChangeOwnPassword wrong =
                new ChangeOwnPassword("not it", "another long one", "another long one", portal.address());
        assertThat(refusal(() -> core.run(
                        client, () -> core.bean(OwnPortalSecurity.class).changePassword(wrong, here))))
                .isEqualTo(AccountError.WRONG_PASSWORD);
        ChangeOwnPassword right =
                new ChangeOwnPassword(Portal.PASSWORD, "another long one", "another long one", portal.address());
        core.run(client, () -> core.bean(OwnPortalSecurity.class).changePassword(right, here));
        assertThat(portal.isIn(here)).isTrue();
        assertThat(portal.isIn(elsewhere)).isFalse();
        assertThat(portal.signIn(name, "another long one")).isInstanceOf(SignInOutcome.Welcome.class);
    }
}
