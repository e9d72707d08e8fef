package org.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.rapport.testing.Refusals.refusal;
import static org.rapport.testing.YoungPeople.today;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.account.LinkKind;
import org.rapport.account.PersonalLinks;
import org.rapport.client.ClientError;
import org.rapport.client.ContactKind;
import org.rapport.client.PersonInput;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.GuardianRight;
import org.rapport.client.minor.MinorError;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.RecordGuardian;
import org.rapport.client.minor.WhoSigns;
import org.rapport.relationship.care.GuardianLine;
import org.rapport.relationship.care.Guardianships;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.task.MyTasks;
import org.rapport.task.TaskRow;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

class GuardianSignatureTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final YoungPeople young = new YoungPeople(home, therapist);
    private final UUID lea = young.aged("Lea", 15);
    private final UUID alone = home.relationship(therapist, lea);

    private UUID father(UUID relationship, UUID child) {
        PersonInput jonas =
                new PersonInput("Jonas", "Test", today().minusYears(45), "de", ContactKind.NONE, null, false);
        core.as(
                therapist,
                () -> core.bean(Guardianships.class)
                        .record(
                                relationship,
                                child,
                                new RecordGuardian(null, jonas, Set.of(GuardianRight.SIGN), today(), null)));
        return core.as(therapist, () -> core.bean(Guardianships.class).open(relationship, child)).guardians().stream()
                .filter(line -> line.name().equals("Jonas Test"))
                .map(line -> line.guardian().guardian())
                .findFirst()
                .orElseThrow();
    }

    private void rule(int age, WhoSigns whoSigns) {
        young.practiceGoesBy(YoungPeople.rule(age, whoSigns, ParentAccess.RELEASED_ONLY));
    }

    private GuardianAgreement read(Actor.GuardianByLink guardian) {
        return core.as(guardian, () -> core.bean(AgreementForGuardian.class).read(guardian.subject()));
    }

    @Test
    void aGuardianSignsForTheChildAndTheAgreementComesIntoForce() {
        rule(16, WhoSigns.GUARDIANS);
        UUID jonas = father(alone, lea);
        AgreementView proposal = young.proposed(alone);
        assertThat(proposal.party(lea).orElseThrow().may()).isEqualTo(MaySign.GUARDIANS_SIGN);
        young.signByTherapist(proposal);
        Actor.GuardianByLink link = young.guardianLink(proposal, jonas);
        young.signAsGuardian(link, "jonas test");
        AgreementView now = young.latest(alone);
        assertThat(now.state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(now.parties())
                .filteredOn(AgreementView.Party::guardian)
                .singleElement()
                .satisfies(party -> {
                    assertThat(party.name()).isEqualTo("Jonas Test");
                    assertThat(party.children()).containsExactly("Lea Test");
                    assertThat(party.method()).isEqualTo(SigningMethod.TYPED_NAME);
                    assertThat(party.signed()).isTrue();
                });
        assertThat(read(link).signedAt()).isNotNull();
        assertThat(read(link).toSign()).isFalse();
    }

    @Test
    void aGuardianIsShownTheAdministrativeTermsAndNoGoal() {
        rule(16, WhoSigns.GUARDIANS);
        UUID jonas = father(alone, lea);
        AgreementView proposal = young.proposed(alone);
        GuardianAgreement shown = read(young.guardianLink(proposal, jonas));
        assertThat(shown.goals()).isEmpty();
        assertThat(shown.summary().fee()).hasToString("95.00 EUR");
        assertThat(shown.values()).containsEntry(org.rapport.contract.terms.TermField.CANCELLATION_HOURS, "48");
        assertThat(shown.children()).containsExactly("Lea Test");
        assertThat(shown.place().practice()).isEqualTo("Practice");
        assertThat(shown.digest()).isNotEqualTo(proposal.digest());
        assertThat(shown.toSign()).isTrue();
    }

    @Test
    void theDigestAGuardianSignsTellsNothingAboutTheGoals() {
        AgreementSummary terms = young.proposed(home.relationship(therapist, home.person("Noor")))
                .summary();
        AgreementView first = young.proposed(home.relationship(therapist, home.person("Robin")));
        assertThat(TermsText.administrativeDigest(terms, 48, 50))
                .isEqualTo(TermsText.administrativeDigest(first.summary(), 48, 50))
                .isNotEqualTo(TermsText.administrativeDigest(terms, 48, 51));
    }

    @Test
    void aGuardiansLinkOpensNoOtherBoundary() {
        rule(16, WhoSigns.GUARDIANS);
        UUID mara = home.person("Mara");
        UUID family = home.relationship(therapist, mara, lea);
        young.guardian(family, lea, mara);
        AgreementView proposal = young.proposed(family);
        Actor.GuardianByLink link = young.guardianLink(proposal, mara);
        assertThat(refusal(() ->
                        core.as(link, () -> core.bean(AgreementForClient.class).read(proposal.id()))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> core.as(
                        link, () -> core.bean(AgreementForGuardian.class).read(UUID.randomUUID()))))
                .isEqualTo(SharedError.NOT_FOUND);
        Actor byLink = new Actor.ClientByLink(home.id(), mara, link.link(), proposal.id());
        assertThat(refusal(() -> core.as(
                        byLink, () -> core.bean(AgreementForGuardian.class).read(proposal.id()))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(core.as(therapist, () -> core.bean(AgreementLinks.class).issueForGuardian(proposal.id(), mara)))
                .satisfies(issued -> assertThat(core.asNobody(
                                        () -> core.bean(PersonalLinks.class).open(issued.secret()))
                                .kind())
                        .contains(LinkKind.GUARDIAN));
    }

    @Test
    void aParentWhoTakesPartSignsForThemselvesAndAsGuardian() {
        rule(16, WhoSigns.GUARDIANS);
        UUID mara = home.person("Mara");
        UUID family = home.relationship(therapist, mara, lea);
        young.guardian(family, lea, mara);
        AgreementView proposal = young.proposed(family);
        young.signByTherapist(proposal);
        young.sign(proposal, mara, "Mara Test");
        assertThat(young.latest(family).state()).isEqualTo(AgreementState.PROPOSED);
        young.signAsGuardian(young.guardianLink(proposal, mara), "Mara Test");
        assertThat(young.latest(family).state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(young.latest(family).parties())
                .extracting(AgreementView.Party::kind)
                .containsExactly(PartyKind.CLIENT, PartyKind.GUARDIAN, PartyKind.THERAPIST);
    }

    @Test
    void everyGuardianWithTheRightToSignHasTo() {
        rule(16, WhoSigns.GUARDIANS);
        UUID mara = home.person("Mara");
        UUID family = home.relationship(therapist, mara, lea);
        young.guardian(family, lea, mara, Set.of(GuardianRight.PAY));
        UUID jonas = father(family, lea);
        AgreementView proposal = young.proposed(family);
        assertThat(proposal.parties())
                .filteredOn(AgreementView.Party::guardian)
                .extracting(AgreementView.Party::name)
                .containsExactly("Jonas Test");
        assertThat(refusal(() -> core.as(
                        therapist, () -> core.bean(AgreementLinks.class).issueForGuardian(proposal.id(), mara))))
                .isEqualTo(SharedError.NOT_FOUND);
        young.signByTherapist(proposal);
        young.sign(proposal, mara, "Mara Test");
        assertThat(young.latest(family).proposed()).isTrue();
        young.signAsGuardian(young.guardianLink(proposal, jonas), "Jonas Test");
        assertThat(young.latest(family).active()).isTrue();
    }

    @Test
    void aGuardianSignsOnceForAllTheirChildren() {
        rule(16, WhoSigns.GUARDIANS);
        UUID tom = young.aged("Tom", 11);
        UUID siblings = home.relationship(therapist, lea, tom);
        UUID jonas = father(siblings, lea);
        young.guardian(siblings, tom, jonas);
        AgreementView proposal = young.proposed(siblings);
        young.signByTherapist(proposal);
        young.signAsGuardian(young.guardianLink(proposal, jonas), "Jonas Test");
        assertThat(young.latest(siblings).active()).isTrue();
        assertThat(young.latest(siblings).parties())
                .filteredOn(AgreementView.Party::guardian)
                .singleElement()
                .extracting(AgreementView.Party::children)
                .asInstanceOf(list(String.class))
                .containsExactlyInAnyOrder("Lea Test", "Tom Test");
    }

    @Test
    void theAgreementWaitsForTheChildsAssentWhereTheRuleWantsIt() {
        rule(16, WhoSigns.GUARDIANS_AND_ASSENT);
        UUID jonas = father(alone, lea);
        AgreementView proposal = young.proposed(alone);
        young.signByTherapist(proposal);
        young.signAsGuardian(young.guardianLink(proposal, jonas), "Jonas Test");
        assertThat(young.latest(alone).party(lea).orElseThrow().may()).isEqualTo(MaySign.ASSENT_MISSING);
        young.assent(alone, lea, AssentOutcome.REFUSED);
        assertThat(young.latest(alone).party(lea).orElseThrow().may()).isEqualTo(MaySign.ASSENT_REFUSED);
        assertThat(young.latest(alone).proposed()).isTrue();
        young.assent(alone, lea, AssentOutcome.GIVEN);
        assertThat(young.latest(alone).active()).isTrue();
    }

    @Test
    void withoutAGuardianWhoMaySignAChildsAgreementWaits() {
        rule(16, WhoSigns.GUARDIANS);
        UUID mara = home.person("Mara");
        UUID family = home.relationship(therapist, mara, lea);
        AgreementView proposal = young.proposed(family);
        young.signByTherapist(proposal);
        young.sign(proposal, mara, "Mara Test");
        assertThat(young.latest(family).proposed()).isTrue();
        assertThat(young.latest(family).party(lea).orElseThrow().may()).isEqualTo(MaySign.GUARDIAN_MISSING);
        assertThat(refusal(() -> young.proposed(alone))).isEqualTo(AgreementError.NOBODY_MAY_SIGN);
    }

    @Test
    void aProposalComesIntoForceWhenTheGuardianItWaitedForIsGuardianNoMore() {
        rule(16, WhoSigns.GUARDIANS);
        UUID mara = home.person("Mara");
        UUID family = home.relationship(therapist, mara, lea);
        young.guardian(family, lea, mara);
        UUID jonas = father(family, lea);
        AgreementView proposal = young.proposed(family);
        young.signByTherapist(proposal);
        young.sign(proposal, mara, "Mara Test");
        young.signAsGuardian(young.guardianLink(proposal, mara), "Mara Test");
        assertThat(young.latest(family).proposed()).isTrue();
        GuardianLine his =
                core.as(therapist, () -> core.bean(Guardianships.class).open(family, lea)).guardians().stream()
                        .filter(line -> line.guardian().guardian().equals(jonas))
                        .findFirst()
                        .orElseThrow();
        Actor.GuardianByLink link = young.guardianLink(proposal, jonas);
        core.run(
                therapist,
                () -> core.bean(Guardianships.class).end(family, his.guardian().id(), null));
        assertThat(young.latest(family).active()).isTrue();
        assertThat(refusal(() -> read(link))).isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void participantsSeeNeitherOtherGuardiansNorWhatTheChildSaid() {
        rule(16, WhoSigns.GUARDIANS_AND_ASSENT);
        UUID mara = home.person("Mara");
        UUID family = home.relationship(therapist, mara, lea);
        father(family, lea);
        young.assent(family, lea, AssentOutcome.REFUSED);
        AgreementView proposal = young.proposed(family);
        Actor byLink = new Actor.ClientByLink(home.id(), mara, UUID.randomUUID(), proposal.id());
        AgreementToSign seen =
                core.as(byLink, () -> core.bean(AgreementForClient.class).read(proposal.id()));
        assertThat(seen.agreement().parties())
                .extracting(AgreementView.Party::kind)
                .containsExactly(PartyKind.CLIENT, PartyKind.CLIENT, PartyKind.THERAPIST);
        assertThat(seen.agreement().party(lea).orElseThrow().may()).isEqualTo(MaySign.GUARDIANS_SIGN);
    }

    @Test
    void fromTheAgeOfTheRuleOnAYoungPersonSignsAlone() {
        rule(15, WhoSigns.GUARDIANS_AND_ASSENT);
        AgreementView proposal = young.proposed(alone);
        young.signByTherapist(proposal);
        young.sign(proposal, lea, "Lea Test");
        assertThat(young.latest(alone).active()).isTrue();
    }

    @Test
    void belowItNobodyElseIsGivenALinkToSign() {
        UUID mara = home.person("Mara");
        UUID family = home.relationship(therapist, mara, lea);
        AgreementView proposal = young.proposed(family);
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(AgreementLinks.class).issue(proposal.id(), lea))))
                .isEqualTo(ClientError.UNDER_AGE);
        rule(16, WhoSigns.GUARDIANS);
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(AgreementLinks.class).issue(proposal.id(), lea))))
                .isEqualTo(MinorError.GUARDIANS_SIGN);
        Actor byLink = new Actor.ClientByLink(home.id(), lea, UUID.randomUUID(), proposal.id());
        assertThat(refusal(() -> core.run(
                        byLink,
                        () -> core.bean(AgreementForClient.class)
                                .sign(new SignAgreement(proposal.id(), proposal.digest(), "Lea Test")))))
                .isEqualTo(MinorError.GUARDIANS_SIGN);
    }

    @Test
    void aDoubleSubmitTheWrongNameAndOtherTermsAreRefused() {
        rule(16, WhoSigns.GUARDIANS);
        UUID jonas = father(alone, lea);
        AgreementView proposal = young.proposed(alone);
        Actor.GuardianByLink link = young.guardianLink(proposal, jonas);
        assertThat(refusal(() -> young.signAsGuardian(link, "Lea Test"))).isEqualTo(AgreementError.NAME_DOES_NOT_MATCH);
        assertThat(refusal(() -> core.run(
                        link,
                        () -> core.bean(AgreementForGuardian.class)
                                .sign(new SignAgreement(proposal.id(), proposal.digest(), "Jonas Test")))))
                .isEqualTo(AgreementError.TERMS_CHANGED);
        young.signAsGuardian(link, "Jonas Test");
        assertThat(refusal(() -> young.signAsGuardian(link, "Jonas Test"))).isEqualTo(AgreementError.ALREADY_SIGNED);
    }

    @Test
    void aGuardianWhoseLinkIsOverAsksForAnother() {
        rule(16, WhoSigns.GUARDIANS);
        UUID jonas = father(alone, lea);
        AgreementView proposal = young.proposed(alone);
        Actor.GuardianByLink link = young.guardianLink(proposal, jonas);
        core.run(link, () -> core.bean(AgreementForGuardian.class).askForLink(proposal.id()));
        assertThat(core.as(therapist, () -> core.bean(MyTasks.class).mine()))
                .extracting(TaskRow::kind)
                .containsExactly("GUARDIAN_LINK_ASKED");
    }

    @Test
    void theLedgerSaysThatAGuardianSigned() {
        rule(16, WhoSigns.GUARDIANS);
        UUID jonas = father(alone, lea);
        AgreementView proposal = young.proposed(alone);
        young.signAsGuardian(young.guardianLink(proposal, jonas), "Jonas Test");
        assertThat(core.as(therapist, () -> core.bean(LedgerPages.class).forTherapist(AskLedger.newest(alone)))
                        .lines())
                .extracting(LedgerLine::kind)
                .contains("AGREEMENT_SIGNED_BY_GUARDIAN");
    }

    @Test
    void onlyTheTherapistOfTheRelationshipMakesAGuardiansLink() {
        rule(16, WhoSigns.GUARDIANS);
        UUID jonas = father(alone, lea);
        AgreementView proposal = young.proposed(alone);
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(AgreementLinks.class).issueForGuardian(proposal.id(), jonas))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        for (Role role : List.of(Role.SUPERVISOR, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR)) {
            Actor who = home.member(role);
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(AgreementLinks.class).issueForGuardian(proposal.id(), jonas))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
        UUID stranger = home.person("Noor");
        Actor.GuardianByLink forged = new Actor.GuardianByLink(home.id(), stranger, UUID.randomUUID(), proposal.id());
        assertThat(refusal(() -> read(forged))).isEqualTo(SharedError.NOT_FOUND);
        TestOrganisation elsewhere = TestOrganisation.create();
        Actor.GuardianByLink abroad = new Actor.GuardianByLink(elsewhere.id(), jonas, UUID.randomUUID(), proposal.id());
        assertThat(refusal(() -> read(abroad))).isEqualTo(SharedError.NOT_FOUND);
    }
}
