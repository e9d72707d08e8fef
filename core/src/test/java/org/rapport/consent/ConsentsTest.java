package org.rapport.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapport.testing.Refusals.refusal;
import static org.rapport.testing.YoungPeople.today;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.account.IssuedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.client.ClientError;
import org.rapport.client.consent.ConsentChoice;
import org.rapport.client.consent.ConsentError;
import org.rapport.client.consent.ConsentMethod;
import org.rapport.client.consent.ConsentOutcome;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentState;
import org.rapport.client.consent.ConsentText;
import org.rapport.client.consent.SecretsPolicy;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.WhoSigns;
import org.rapport.desk.radar.Radar;
import org.rapport.desk.radar.RadarFilter;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.SaveDraft;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.relationship.portal.PortalInvitations;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.task.MyTasks;
import org.rapport.task.TaskRow;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestMail;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

class ConsentsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID jonas = home.person("Jonas");
    private final UUID couple = home.relationship(therapist, mara, jonas);
    private final Actor.ClientSignedIn client = new Actor.ClientSignedIn(home.id(), mara);

    private static ConsentChoice yes(ConsentPurpose purpose) {
        return new ConsentChoice(purpose, ConsentOutcome.GIVEN, 1);
    }

    private static ConsentChoice withdrawn(ConsentPurpose purpose) {
        return new ConsentChoice(purpose, ConsentOutcome.WITHDRAWN, 0);
    }

    private static RecordConsents onPaper(UUID by, ConsentChoice... choices) {
        return new RecordConsents(by, ConsentMethod.PAPER, null, today(), null, List.of(choices));
    }

    private void record(UUID relationship, UUID person, RecordConsents command) {
        core.run(therapist, () -> core.bean(ConsentRecords.class).record(relationship, person, command));
    }

    private ConsentState state(UUID relationship, UUID person, ConsentPurpose purpose) {
        return core.as(therapist, () -> core.bean(ConsentRecords.class).open(relationship, person))
                .consents()
                .of(purpose)
                .state();
    }

    private void decide(Actor who, ConsentChoice choice) {
        core.run(who, () -> core.bean(MyConsents.class).decide(couple, choice));
    }

    private void stopsWithoutConsent() {
        core.run(
                home.member(Role.ADMINISTRATOR),
                () -> core.bean(ConsentWording.class).remindOnly(false));
    }

    private UUID assigned(UUID person) {
        TrialInstruments.install();
        return core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(couple, TrialInstruments.CHECK, List.of(person), null)))
                .get(0);
    }

    @Test
    void aConsentIsWrittenDownGivenAndTakenBackByThePerson() {
        assertThat(state(couple, mara, ConsentPurpose.RESEARCH)).isEqualTo(ConsentState.NEVER_ASKED);
        record(couple, mara, onPaper(mara, yes(ConsentPurpose.RESEARCH), yes(ConsentPurpose.MEASURES)));
        assertThat(state(couple, mara, ConsentPurpose.RESEARCH)).isEqualTo(ConsentState.GIVEN);
        assertThat(state(couple, jonas, ConsentPurpose.RESEARCH)).isEqualTo(ConsentState.NEVER_ASKED);
        decide(client, withdrawn(ConsentPurpose.RESEARCH));
        assertThat(state(couple, mara, ConsentPurpose.RESEARCH)).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(state(couple, mara, ConsentPurpose.MEASURES)).isEqualTo(ConsentState.GIVEN);
        assertThat(refusal(() -> decide(client, withdrawn(ConsentPurpose.RESEARCH))))
                .isEqualTo(ConsentError.NOTHING_TO_WITHDRAW);
        decide(client, yes(ConsentPurpose.RESEARCH));
        assertThat(state(couple, mara, ConsentPurpose.RESEARCH)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void whatAClientTakesBackIsATaskOfTheTherapistAndToldToTherapistsOnly() {
        decide(client, yes(ConsentPurpose.SUPERVISION));
        assertThat(core.as(therapist, () -> core.bean(MyTasks.class).mine())).isEmpty();
        decide(client, withdrawn(ConsentPurpose.SUPERVISION));
        assertThat(core.as(therapist, () -> core.bean(MyTasks.class).mine()))
                .extracting(TaskRow::kind, TaskRow::subjectId)
                .containsExactly(tuple("CONSENT_WITHDRAWN", mara));
        assertThat(core.as(therapist, () -> core.bean(LedgerPages.class).forTherapist(AskLedger.newest(couple)))
                        .lines())
                .extracting(LedgerLine::kind)
                .contains("CONSENT_GIVEN", "CONSENT_WITHDRAWN");
        Actor partner = new Actor.ClientSignedIn(home.id(), jonas);
        assertThat(core.as(partner, () -> core.bean(LedgerPages.class).forParticipant(AskLedger.newest(couple)))
                        .lines())
                .isEmpty();
        assertThat(core.as(partner, () -> core.bean(MyConsents.class).open(couple))
                        .consents()
                        .of(ConsentPurpose.SUPERVISION)
                        .state())
                .as("each sees the own decisions only")
                .isEqualTo(ConsentState.NEVER_ASKED);
    }

    @Test
    void everythingThatDoesNotFitIsRefused() {
        assertThat(refusal(() -> record(couple, mara, onPaper(mara)))).isEqualTo(ConsentError.NOTHING_DECIDED);
        assertThat(refusal(() -> record(couple, mara, onPaper(jonas, yes(ConsentPurpose.MEASURES)))))
                .isEqualTo(ConsentError.MAY_NOT_DECIDE);
        assertThat(refusal(() -> record(couple, mara, new RecordConsents(null, null, null, null, null, List.of()))))
                .isEqualTo(SharedError.SEVERAL);
        assertThat(refusal(() -> record(couple, mara, how(ConsentMethod.SPOKEN, null, today(), null))))
                .isEqualTo(ConsentError.YES_NEEDS_MORE);
        assertThat(refusal(() -> record(couple, mara, how(ConsentMethod.PORTAL, null, today(), null))))
                .isEqualTo(SharedError.NOT_A_CHOICE);
        assertThat(refusal(() -> record(couple, mara, how(ConsentMethod.PAPER, null, today().plusDays(1), null))))
                .isEqualTo(ConsentError.DAY_IMPLAUSIBLE);
        assertThat(refusal(() -> record(couple, mara, how(ConsentMethod.PAPER, null, LocalDate.of(1985, 5, 4), null))))
                .isEqualTo(ConsentError.DAY_IMPLAUSIBLE);
        assertThat(refusal(() -> record(couple, mara, how(ConsentMethod.PAPER, null, today(), today().minusDays(1)))))
                .isEqualTo(ConsentError.RUNS_OUT_BEFORE);
        for (String name : List.of("", "Jonas Test", "Mara")) {
            assertThat(refusal(() -> record(couple, mara, how(ConsentMethod.SCREEN, name, today(), null))))
                    .isEqualTo(ConsentError.NAME_DIFFERS);
        }
        record(couple, mara, how(ConsentMethod.SCREEN, " mara  TEST ", today(), today()));
        assertThat(state(couple, mara, ConsentPurpose.MEASURES)).isEqualTo(ConsentState.GIVEN);
    }

    private RecordConsents how(ConsentMethod method, @Nullable String name, LocalDate day, @Nullable LocalDate end) {
        return new RecordConsents(mara, method, name, day, end, List.of(yes(ConsentPurpose.MEASURES)));
    }

    @Test
    void aYesRunsOutAfterItsLastDay() {
        record(couple, mara, how(ConsentMethod.PAPER, null, today(), today().plusDays(10)));
        assertThat(state(couple, mara, ConsentPurpose.MEASURES)).isEqualTo(ConsentState.GIVEN);
        assertThat(TestClock.later(Duration.ofDays(12), () -> state(couple, mara, ConsentPurpose.MEASURES)))
                .isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void aChangedTextIsANewVersionAndWhatWasGivenStaysWithItsOwn() {
        Actor administrator = home.member(Role.ADMINISTRATOR);
        record(couple, mara, onPaper(mara, yes(ConsentPurpose.MEASURES)));
        ConsentText before = text(administrator, ConsentPurpose.MEASURES);
        assertThat(before.comesAlong()).isTrue();
        ConsentText own = new ConsentText(ConsentPurpose.MEASURES, 1, " Our own words ", "", false);
        core.run(administrator, () -> core.bean(ConsentWording.class).write(own));
        ConsentText after = text(administrator, ConsentPurpose.MEASURES);
        assertThat(after.number()).isEqualTo(2);
        assertThat(after.comesAlong()).isFalse();
        assertThat(after.in("de")).isEqualTo("Our own words");
        assertThat(core.as(therapist, () -> core.bean(ConsentRecords.class).open(couple, mara))
                        .consents()
                        .of(ConsentPurpose.MEASURES)
                        .last())
                .hasValueSatisfying(last -> assertThat(last.textNumber()).isEqualTo(1));
        assertThat(refusal(() -> decide(client, yes(ConsentPurpose.MEASURES))))
                .as("a form that showed the earlier text")
                .isEqualTo(ConsentError.TEXT_CHANGED);
        decide(client, new ConsentChoice(ConsentPurpose.MEASURES, ConsentOutcome.GIVEN, 2));
        assertThat(refusal(() -> core.run(
                        administrator, () -> core.bean(ConsentWording.class).write(own))))
                .isEqualTo(SharedError.CHANGED_MEANWHILE);
        assertThat(refusal(() -> core.run(
                        administrator,
                        () -> core.bean(ConsentWording.class)
                                .write(new ConsentText(ConsentPurpose.MEASURES, 2, " ", "", false)))))
                .isEqualTo(ConsentError.TEXT_EMPTY);
        assertThat(refusal(() -> core.run(
                        administrator,
                        () -> core.bean(ConsentWording.class)
                                .write(new ConsentText(ConsentPurpose.MEASURES, 2, "x".repeat(5000), "", false)))))
                .isEqualTo(SharedError.TOO_LONG);
    }

    private ConsentText text(Actor administrator, ConsentPurpose purpose) {
        return core.as(administrator, () -> core.bean(ConsentWording.class).all()).stream()
                .filter(text -> text.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void formsStopAtOnceWhenTheirConsentIsTakenBackAndGoOnWhenItIsGivenAgain() {
        UUID check = assigned(mara);
        decide(client, yes(ConsentPurpose.MEASURES));
        core.as(
                client,
                () -> core.bean(Checks.class).saveDraft(new SaveDraft(check, 1, RawAnswers.of(Map.of("goals", "7")))));
        decide(client, withdrawn(ConsentPurpose.MEASURES));
        assertThat(refusal(() -> core.as(client, () -> core.bean(Checks.class).form(check, null))))
                .isEqualTo(ConsentError.MEASURES_WITHDRAWN);
        assertThat(refusal(() -> core.as(
                        client,
                        () -> core.bean(Checks.class)
                                .submit(new SubmitCheck(
                                        check, UUID.randomUUID(), "en", RawAnswers.of(Map.of("goals", "7")))))))
                .isEqualTo(ConsentError.MEASURES_WITHDRAWN);
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(Assignments.class).link(check))))
                .isEqualTo(ConsentError.MEASURES_WITHDRAWN);
        core.run(therapist, () -> core.bean(Assignments.class).withdraw(check));
        assertThat(refusal(() -> assigned(mara))).isEqualTo(ConsentError.MEASURES_WITHDRAWN);
        UUID other = assigned(jonas);
        assertThat(other).as("the other one is asked as before").isNotNull();
        decide(client, yes(ConsentPurpose.MEASURES));
        assertThat(assigned(mara)).isNotNull();
    }

    @Test
    void whatWasTypedIsThereAgainWhenTheConsentIsGivenAgain() {
        UUID check = assigned(mara);
        decide(client, yes(ConsentPurpose.MEASURES));
        core.as(
                client,
                () -> core.bean(Checks.class).saveDraft(new SaveDraft(check, 1, RawAnswers.of(Map.of("goals", "7")))));
        decide(client, withdrawn(ConsentPurpose.MEASURES));
        decide(client, yes(ConsentPurpose.MEASURES));
        assertThat(core.as(client, () -> core.bean(Checks.class).form(check, null))
                        .draft()
                        .byItem())
                .isEqualTo(Map.of("goals", List.of("7")));
    }

    @Test
    void aConsentNobodyWasAskedForStopsFormsUnlessTheOrganisationIsOnlyReminded() {
        UUID check = assigned(mara);
        core.as(client, () -> core.bean(Checks.class).form(check, null));
        stopsWithoutConsent();
        assertThat(refusal(() -> core.as(client, () -> core.bean(Checks.class).form(check, null))))
                .isEqualTo(ConsentError.MEASURES_NEVER_ASKED);
        assertThat(refusal(() -> assigned(jonas))).isEqualTo(ConsentError.MEASURES_NEVER_ASKED);
        decide(client, yes(ConsentPurpose.MEASURES));
        core.as(client, () -> core.bean(Checks.class).form(check, null));
    }

    @Test
    void anOrganisationThatDecidedNothingIsStopped() {
        TestOrganisation.execute("delete from rapport.consent_setting where organisation_id = ?", home.id());
        assertThat(refusal(() -> assigned(mara))).isEqualTo(ConsentError.MEASURES_NEVER_ASKED);
    }

    @Test
    void noMailOfOurOwnAccordGoesToWhomAllowsNone() {
        TestOrganisation.execute(
                "update rapport.person set portal_access = true where organisation_id = ? and id = ?", home.id(), mara);
        try (TestMail mail = TestMail.start()) {
            assertThat(mail.configured(this::invited)).isTrue();
            decide(client, new ConsentChoice(ConsentPurpose.CONTACT_EMAIL, ConsentOutcome.REFUSED, 1));
            assertThat(mail.configured(this::invited)).isFalse();
        }
        UUID alone = home.relationship(therapist, mara);
        assertThat(state(alone, mara, ConsentPurpose.CONTACT_EMAIL))
                .as("a channel is the person's, whatever the relationship")
                .isEqualTo(ConsentState.REFUSED);
    }

    private boolean invited() {
        return core.as(therapist, () -> core.bean(PortalInvitations.class).invite(couple, mara))
                .mailed();
    }

    @Test
    void forAChildEveryGuardianWhoSignsDecidesAndTheChildsOwnNoAlwaysCounts() {
        YoungPeople young = new YoungPeople(home, therapist);
        UUID lea = young.aged("Lea", 14);
        UUID family = home.relationship(therapist, mara, jonas, lea);
        assertThat(refusal(() -> record(family, lea, onPaper(lea, yes(ConsentPurpose.RESEARCH)))))
                .isEqualTo(ClientError.UNDER_AGE);
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS_AND_ASSENT, ParentAccess.RELEASED_ONLY));
        young.guardian(family, lea, mara);
        young.guardian(family, lea, jonas);
        record(family, lea, onPaper(mara, yes(ConsentPurpose.RESEARCH)));
        assertThat(state(family, lea, ConsentPurpose.RESEARCH)).isEqualTo(ConsentState.WAITING);
        record(family, lea, onPaper(jonas, yes(ConsentPurpose.RESEARCH)));
        assertThat(state(family, lea, ConsentPurpose.RESEARCH))
                .as("the assent is missing")
                .isEqualTo(ConsentState.WAITING);
        young.assent(family, lea, AssentOutcome.GIVEN);
        assertThat(state(family, lea, ConsentPurpose.RESEARCH)).isEqualTo(ConsentState.GIVEN);
        RecordConsents no = new RecordConsents(
                lea,
                ConsentMethod.SPOKEN,
                null,
                today(),
                null,
                List.of(new ConsentChoice(ConsentPurpose.RESEARCH, ConsentOutcome.REFUSED, 1)));
        record(family, lea, no);
        assertThat(state(family, lea, ConsentPurpose.RESEARCH)).isEqualTo(ConsentState.REFUSED);
    }

    @Test
    void whatIsNeverDoneOtherwiseNeedsEverybodysYes() {
        record(couple, mara, onPaper(mara, yes(ConsentPurpose.RECORDING)));
        assertThat(recordingAllowed()).isFalse();
        record(couple, jonas, onPaper(jonas, yes(ConsentPurpose.RECORDING)));
        assertThat(recordingAllowed()).isTrue();
        decide(client, withdrawn(ConsentPurpose.RECORDING));
        assertThat(recordingAllowed()).isFalse();
    }

    private boolean recordingAllowed() {
        return core.as(therapist, () -> core.bean(ConsentRecords.class).allowedByAll(couple, ConsentPurpose.RECORDING));
    }

    @Test
    void whoDoesNotAllowSupervisionIsSeenByNoSupervisor() {
        Actor.Member supervisor = home.member(Role.SUPERVISOR);
        TestOrganisation.execute(
                "insert into rapport.supervision_link (organisation_id, id, supervisor_id, supervisee_id, starts_on)"
                        + " values (?, ?, ?, ?, ?)",
                home.id(),
                UUID.randomUUID(),
                supervisor.id(),
                therapist.id(),
                LocalDate.of(2026, 1, 1));
        assertThat(supervised(supervisor)).isEqualTo(1);
        core.as(supervisor, () -> core.bean(Radar.class).open(couple));
        decide(client, yes(ConsentPurpose.SUPERVISION));
        decide(client, withdrawn(ConsentPurpose.SUPERVISION));
        assertThat(supervised(supervisor)).isZero();
        assertThat(leftOut(supervisor)).isEqualTo(1);
        assertThat(refusal(
                        () -> core.as(supervisor, () -> core.bean(Radar.class).open(couple))))
                .isEqualTo(SharedError.NOT_FOUND);
        decide(client, yes(ConsentPurpose.SUPERVISION));
        assertThat(supervised(supervisor)).isEqualTo(1);
        assertThat(leftOut(supervisor)).isZero();
    }

    private int leftOut(Actor supervisor) {
        return core.as(supervisor, () -> core.bean(Radar.class).look(new RadarFilter(null, null, null, false, 0)))
                .leftOut();
    }

    private int supervised(Actor supervisor) {
        RadarFilter all = new RadarFilter(null, null, null, true, 0);
        return core.as(supervisor, () -> core.bean(Radar.class).look(all)).total();
    }

    @Test
    void throughALinkSomebodyDecidesForThatRelationshipOnly() {
        IssuedLink link =
                core.as(therapist, () -> core.bean(ConsentRecords.class).link(couple, mara));
        Actor.ClientByLink holder = core.asNobody(
                        () -> core.bean(PersonalLinks.class).open(link.secret()))
                .actor()
                .orElseThrow();
        decide(holder, yes(ConsentPurpose.CONTACT_POST));
        assertThat(state(couple, mara, ConsentPurpose.CONTACT_POST)).isEqualTo(ConsentState.GIVEN);
        UUID alone = home.relationship(therapist, mara);
        assertThat(refusal(
                        () -> core.as(holder, () -> core.bean(MyConsents.class).open(alone))))
                .isEqualTo(SharedError.NOT_FOUND);
        Actor check = new Actor.ClientByLink(home.id(), mara, UUID.randomUUID(), UUID.randomUUID());
        assertThat(refusal(() -> decide(check, yes(ConsentPurpose.RESEARCH)))).isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void othersAreRefused() {
        UUID stranger = home.person("Noor");
        RecordConsents command = onPaper(mara, yes(ConsentPurpose.MEASURES));
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(ConsentRecords.class).open(couple, mara))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() ->
                            core.run(who, () -> core.bean(ConsentRecords.class).record(couple, mara, command))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(ConsentRecords.class).link(couple, mara))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(ConsentRecords.class).open(couple, stranger))))
                .isEqualTo(SharedError.NOT_FOUND);
        for (Role role : List.of(Role.SUPERVISOR, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR, Role.ETHICS_LEAD)) {
            Actor who = home.member(role);
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(ConsentRecords.class).open(couple, mara))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> decide(who, yes(ConsentPurpose.MEASURES)))).isEqualTo(SharedError.NOT_PERMITTED);
        }
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(ConsentWording.class).all())))
                .isEqualTo(SharedError.NOT_PERMITTED);
        Actor other = new Actor.ClientSignedIn(home.id(), stranger);
        assertThat(refusal(() -> decide(other, yes(ConsentPurpose.MEASURES)))).isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void whoeverLeftTheUnitDecidesNoMore() {
        TestOrganisation.execute(
                "update rapport.participant set ends_on = ? where organisation_id = ? and person_id = ?",
                today().minusDays(1),
                home.id(),
                mara);
        assertThat(refusal(() -> decide(client, yes(ConsentPurpose.MEASURES)))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> record(couple, mara, onPaper(mara, yes(ConsentPurpose.MEASURES)))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    private void choose(Actor who, int seen, String words) {
        ChooseSecretsPolicy command = new ChooseSecretsPolicy(
                seen, SecretsPolicy.Kind.LIMITED_SECRETS, SecretsPolicy.ClientIs.RELATIONSHIP, words);
        core.run(who, () -> core.bean(SecretsChoice.class).choose(couple, command));
    }

    @Test
    void aSecretsPolicyIsChosenAndEachSaysYesToThatOneOnly() {
        choose(therapist, 0, "Plans for a party");
        ConsentText shown = core.as(client, () -> core.bean(MyConsents.class).open(couple))
                .texts()
                .get(ConsentPurpose.SECRETS_POLICY);
        assertThat(shown).isNotNull();
        assertThat(shown.english()).contains("may be kept from the others", "as a whole", "Plans for a party");
        decide(client, yes(ConsentPurpose.SECRETS_POLICY));
        assertThat(state(couple, mara, ConsentPurpose.SECRETS_POLICY)).isEqualTo(ConsentState.GIVEN);
        assertThat(state(couple, jonas, ConsentPurpose.SECRETS_POLICY)).isEqualTo(ConsentState.NEVER_ASKED);
        assertThat(refusal(() -> choose(therapist, 0, "Something else"))).isEqualTo(SharedError.CHANGED_MEANWHILE);
        choose(therapist, 1, "Nothing about money");
        assertThat(state(couple, mara, ConsentPurpose.SECRETS_POLICY))
                .as("a yes to the former policy is none to this one")
                .isEqualTo(ConsentState.NEVER_ASKED);
        assertThat(refusal(() -> decide(client, yes(ConsentPurpose.SECRETS_POLICY))))
                .isEqualTo(ConsentError.TEXT_CHANGED);
    }

    @Test
    void aSecretsPolicyIsForSeveralAndLimitedSecretsNeedWords() {
        assertThat(refusal(() -> choose(therapist, 0, " "))).isEqualTo(SharedError.REQUIRED);
        assertThat(refusal(() -> choose(therapist, 0, "x".repeat(3000)))).isEqualTo(SharedError.TOO_LONG);
        assertThat(refusal(() -> choose(home.therapist(), 0, "words"))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> choose(home.member(Role.SUPERVISOR), 0, "words")))
                .isEqualTo(SharedError.NOT_PERMITTED);
        UUID alone = home.relationship(therapist, mara);
        ChooseSecretsPolicy none =
                new ChooseSecretsPolicy(0, SecretsPolicy.Kind.NO_SECRETS, SecretsPolicy.ClientIs.EACH, null);
        assertThat(refusal(() ->
                        core.run(therapist, () -> core.bean(SecretsChoice.class).choose(alone, none))))
                .isEqualTo(ConsentError.ONE_PERSON_ONLY);
    }

    @Test
    void aNoticeTellsWhatIsMissingOrWasTakenBack() {
        assertThat(core.as(therapist, () -> core.bean(ConsentRecords.class).notices(couple)))
                .hasSize(6)
                .allSatisfy(notice -> assertThat(notice.stops()).isFalse());
        choose(therapist, 0, "Plans for a party");
        for (UUID person : List.of(mara, jonas)) {
            record(
                    couple,
                    person,
                    onPaper(
                            person,
                            yes(ConsentPurpose.MEASURES),
                            yes(ConsentPurpose.TREATMENT),
                            yes(ConsentPurpose.SECRETS_POLICY)));
        }
        assertThat(core.as(therapist, () -> core.bean(ConsentRecords.class).notices(couple)))
                .isEmpty();
        decide(client, withdrawn(ConsentPurpose.MEASURES));
        assertThat(core.as(therapist, () -> core.bean(ConsentRecords.class).notices(couple)))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.stops()).isTrue();
                    assertThat(notice.toString()).doesNotContain("Mara");
                });
    }
}
