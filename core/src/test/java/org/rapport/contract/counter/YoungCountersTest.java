package org.rapport.contract.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.account.IssuedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.GuardianRight;
import org.rapport.client.minor.MinorError;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.WhoSigns;
import org.rapport.contract.AgreementError;
import org.rapport.contract.AgreementForClient;
import org.rapport.contract.AgreementForGuardian;
import org.rapport.contract.AgreementLinks;
import org.rapport.contract.AgreementState;
import org.rapport.contract.AgreementView;
import org.rapport.contract.GuardianAgreement;
import org.rapport.contract.PartyKind;
import org.rapport.contract.SignAgreement;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.Negotiators;
import org.rapport.testing.SomeTerms;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

/** A family negotiates: each for themselves, a guardian about what guardians sign, a young person about everything. */
class YoungCountersTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final YoungPeople young = new YoungPeople(home, therapist);
    private final UUID mara = home.person("Mara");
    private final UUID lea = young.aged("Lea", 15);
    private final UUID family = home.relationship(therapist, mara, lea);
    private final Negotiators table = new Negotiators(home, therapist, family);

    @BeforeEach
    void theMotherIsTheGuardian() {
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        young.guardian(family, lea, mara, Set.of(GuardianRight.SIGN));
        young.assent(family, lea, AssentOutcome.GIVEN);
    }

    private AgreementView proposed() {
        return table.propose(SomeTerms.with(
                SomeTerms.usual(YoungPeople.GOAL),
                Map.of(
                        TermField.METHOD,
                        "Talking while walking",
                        TermField.CONFIDENTIALITY,
                        "What is said stays here")));
    }

    private Actor.GuardianByLink guardian(AgreementView version) {
        return young.guardianLink(version, mara);
    }

    private GuardianAgreement read(Actor.GuardianByLink guardian) {
        return core.as(guardian, () -> core.bean(AgreementForGuardian.class).read(guardian.subject()));
    }

    private void ask(Actor.GuardianByLink guardian, Term term, Map<TermField, String> wanted) {
        String digest = read(guardian).digest();
        core.run(
                guardian,
                () -> core.bean(OwnCounters.class)
                        .ask(new AskChange(guardian.subject(), digest, term, wanted, Negotiators.REASON)));
    }

    @Test
    void aGuardianReadsWhatGuardiansSignAndNothingOfTheWork() {
        GuardianAgreement shown = read(guardian(proposed()));
        assertThat(shown.values())
                .containsEntry(TermField.CONFIDENTIALITY, "What is said stays here")
                .doesNotContainKeys(TermField.GOALS, TermField.METHOD);
        assertThat(shown.several()).isTrue();
    }

    @Test
    void aGuardianAsksToChangeWhatGuardiansSignAndSignsWhatItLedTo() {
        Actor.GuardianByLink guardian = guardian(proposed());
        ask(guardian, Term.FEE, Map.of(TermField.FEE, "90"));
        assertThat(refusal(() -> young.signAsGuardian(guardian, "Mara Test")))
                .isEqualTo(AgreementError.OWN_CHANGE_WAITS);
        CounterView counter = table.newest();
        assertThat(counter.asked().party()).isEqualTo(PartyKind.GUARDIAN);
        assertThat(counter.asked().name()).isEqualTo("Mara Test");
        AgreementView second = table.accept(counter);
        assertThat(read(guardian).agreement()).isEqualTo(second.id());
        young.signAsGuardian(guardian, "Mara Test");
        table.sign(mara, "Mara Test", second);
        table.signByTherapist(second);
        assertThat(table.latest().state()).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    void aGuardianDoesNotTalkAboutTheWorkAndSeesNoOtherWish() {
        AgreementView version = proposed();
        table.ask(mara, version, Term.GOALS, Map.of(TermField.GOALS, "To say no"));
        Actor.GuardianByLink guardian = guardian(version);
        assertThat(refusal(() -> ask(guardian, Term.METHOD, Map.of(TermField.METHOD, "Drawing"))))
                .isEqualTo(CounterError.NOT_THIS_TERM);
        assertThat(core.as(guardian, () -> core.bean(OwnCounters.class).of(version.id())))
                .isEmpty();
        Actor.GuardianByLink elsewhere =
                new Actor.GuardianByLink(home.id(), mara, UUID.randomUUID(), UUID.randomUUID());
        assertThat(refusal(() ->
                        core.as(elsewhere, () -> core.bean(OwnCounters.class).of(version.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void whoIsNoGuardianAnyMoreAsksNothing() {
        Actor.GuardianByLink guardian = guardian(proposed());
        TestOrganisation.execute(
                "update rapport.guardianship set ends_on = starts_on - 1, starts_on = starts_on - 2"
                        + " where organisation_id = ?",
                home.id());
        assertThat(refusal(() -> core.run(
                        guardian,
                        () -> core.bean(OwnCounters.class)
                                .ask(new AskChange(
                                        guardian.subject(), "0", Term.FEE, Map.of(TermField.FEE, "1"), "x")))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aYoungPersonSaysWhatTheyWantAndDoesNotSign() {
        AgreementView version = proposed();
        Actor link =
                opened(core.as(therapist, () -> core.bean(AgreementLinks.class).issueToYoungPerson(version.id(), lea)));
        table.ask(link, version, Term.METHOD, Map.of(TermField.METHOD, "Drawing, and no questions about school"));
        assertThat(refusal(() -> core.run(
                        link,
                        () -> core.bean(AgreementForClient.class)
                                .sign(new SignAgreement(version.id(), version.digest(), "Lea Test")))))
                .isEqualTo(MinorError.GUARDIANS_SIGN);
        young.signAsGuardian(guardian(version), "Mara Test");
        table.sign(mara, "Mara Test", version);
        table.signByTherapist(version);
        assertThat(table.latest().state())
                .as("a young person's wish is answered first")
                .isEqualTo(AgreementState.PROPOSED);
        assertThat(table.accept(table.newest()).values())
                .containsEntry(TermField.METHOD, "Drawing, and no questions about school");
    }

    private Actor opened(IssuedLink link) {
        return core.asNobody(() -> core.bean(PersonalLinks.class).open(link.secret()))
                .actor()
                .orElseThrow();
    }

    @Test
    void aLinkToReadIsForYoungPeopleForWhomGuardiansSignOnly() {
        AgreementView version = proposed();
        assertThat(refusal(() -> core.as(
                        therapist, () -> core.bean(AgreementLinks.class).issueToYoungPerson(version.id(), mara))))
                .isEqualTo(SharedError.NOT_FOUND);
        for (Actor other : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> core.as(
                            other, () -> core.bean(AgreementLinks.class).issueToYoungPerson(version.id(), lea))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(AgreementLinks.class).issue(version.id(), lea))))
                .isEqualTo(MinorError.GUARDIANS_SIGN);
    }

    @Test
    void whoSignedInSpeaksAsByLink() {
        AgreementView version = proposed();
        Actor.ClientSignedIn signedIn = new Actor.ClientSignedIn(home.id(), mara);
        table.ask(signedIn, version, Term.LENGTH, Map.of(TermField.SESSION_MINUTES, "80"));
        assertThat(core.as(signedIn, () -> core.bean(OwnCounters.class).of(version.id())))
                .singleElement()
                .satisfies(counter -> assertThat(counter.therapistsTurn()).isTrue());
        Actor.ClientSignedIn stranger = new Actor.ClientSignedIn(home.id(), home.person("Noor"));
        assertThat(refusal(() ->
                        core.as(stranger, () -> core.bean(OwnCounters.class).of(version.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
    }
}
