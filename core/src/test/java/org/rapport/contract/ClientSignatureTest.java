package org.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.account.IssuedLink;
import org.rapport.account.OpenedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.client.ClientError;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.SomeTerms;
import org.rapport.testing.TestOrganisation;

class ClientSignatureTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);

    @Test
    void aLinkOpensTheProposalForItsPersonUntilItExpires() {
        AgreementView proposal = proposed(relationship);
        IssuedLink issued = link(proposal, mara);
        assertThat(issued.expiresAt())
                .isBetween(
                        Instant.now().plus(AgreementLinks.VALID).minus(Duration.ofMinutes(5)),
                        Instant.now().plus(AgreementLinks.VALID).plus(Duration.ofMinutes(5)));
        AgreementToSign page = read(open(issued), proposal.id());
        assertThat(page.agreement().goals()).containsExactly("Sleep again");
        assertThat(page.practice()).isEqualTo("Practice");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.mine())
                .hasValueSatisfying(party -> assertThat(party.missing()).isTrue());
    }

    @Test
    void whatWasSignedCanBeReadAgainThroughTheSameLink() {
        AgreementView proposal = proposed(relationship);
        IssuedLink issued = link(proposal, mara);
        sign(open(issued), proposal, "MARA test");
        core.run(
                therapist,
                () -> core.bean(Agreements.class)
                        .signByName(new SignAgreement(proposal.id(), proposal.digest(), "test member")));
        AgreementToSign page = read(open(issued), proposal.id());
        assertThat(page.agreement().active()).isTrue();
        assertThat(page.agreement().parties())
                .extracting(AgreementView.Party::method)
                .containsOnly(SigningMethod.TYPED_NAME);
    }

    @Test
    void aDoubleSubmitLeavesOneSignature() {
        AgreementView proposal = proposed(relationship);
        Actor client = open(link(proposal, mara));
        sign(client, proposal, "Mara Test");
        assertThat(refusal(() -> sign(client, proposal, "Mara Test"))).isEqualTo(AgreementError.ALREADY_SIGNED);
        assertThat(read(client, proposal.id()).agreement().parties())
                .filteredOn(AgreementView.Party::signed)
                .hasSize(1);
    }

    @Test
    void aWithdrawnProposalIsNotShown() {
        AgreementView proposal = proposed(relationship);
        Actor client = open(link(proposal, mara));
        core.run(therapist, () -> core.bean(Agreements.class).withdraw(proposal.id()));
        assertThat(refusal(() -> read(client, proposal.id()))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> sign(client, proposal, "Mara Test"))).isEqualTo(AgreementError.NOT_OPEN);
        assertThat(refusal(() -> link(proposal, mara))).isEqualTo(AgreementError.NOT_OPEN);
    }

    @Test
    void aLinkIsMadeForAdultsOfTheUnitOnlyAndByItsTherapistOnly() {
        UUID child = home.person("Kim", LocalDate.now(ZoneOffset.UTC).minusYears(12));
        AgreementView proposal = proposed(home.relationship(therapist, mara, child));
        UUID stranger = home.person("Noor");
        assertThat(refusal(() -> link(proposal, child))).isEqualTo(ClientError.UNDER_AGE);
        assertThat(refusal(() -> link(proposal, stranger))).isEqualTo(SharedError.NOT_FOUND);
        for (Actor.Member other :
                List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() ->
                            core.as(other, () -> core.bean(AgreementLinks.class).issue(proposal.id(), mara))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        assertThat(refusal(() -> core.as(
                        home.member(Role.PRACTICE_MANAGER),
                        () -> core.bean(AgreementLinks.class).issue(proposal.id(), mara))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void nobodySignsWhileABirthDateIsMissing() {
        UUID partner = home.person("Robin", null);
        AgreementView proposal = proposed(home.relationship(therapist, mara, partner));
        assertThat(proposal.withoutBirthDate()).isTrue();
        Actor client = open(link(proposal, mara));
        assertThat(refusal(() -> sign(client, proposal, "Mara Test")))
                .isEqualTo(AgreementError.PARTICIPANT_WITHOUT_BIRTH_DATE);
        assertThat(refusal(() -> link(proposal, partner))).isEqualTo(ClientError.BIRTH_DATE_NEEDED);
    }

    @Test
    void aYoungPersonIsNamedButDoesNotSign() {
        UUID child = home.person("Kim", LocalDate.now(ZoneOffset.UTC).minusYears(17));
        AgreementView proposal = proposed(home.relationship(therapist, mara, child));
        assertThat(proposal.withYoungPerson()).isTrue();
        assertThat(proposal.party(child))
                .hasValueSatisfying(party -> assertThat(party.missing()).isFalse());
    }

    @Test
    void whoLeftStaysUnderWhatTheySigned() {
        UUID partner = home.person("Robin");
        UUID couple = home.relationship(therapist, mara, partner);
        AgreementView proposal = proposed(couple);
        sign(open(link(proposal, mara)), proposal, "Mara Test");
        sign(open(link(proposal, partner)), proposal, "Robin Test");
        core.run(
                therapist,
                () -> core.bean(Agreements.class)
                        .sign(new SignAgreement(proposal.id(), proposal.digest(), "{\"lines\":[[[1,2],[3,4]]]}")));
        TestOrganisation.execute(
                "update rapport.participant set ends_on = starts_on where organisation_id = ? and person_id = ?",
                home.id(),
                partner);
        AgreementView inForce = latest(couple);
        assertThat(inForce.active()).isTrue();
        assertThat(inForce.parties()).extracting(AgreementView.Party::id).contains(mara, partner, therapist.id());
    }

    @Test
    void anEndedRelationshipTakesNoNewAgreement() {
        TestOrganisation.execute(
                "update rapport.relationship set phase = 'ENDED', ended_on = current_date"
                        + " where organisation_id = ? and id = ?",
                home.id(),
                relationship);
        assertThat(refusal(() -> proposed(relationship))).isEqualTo(AgreementError.RELATIONSHIP_ENDED);
    }

    @Test
    void theTherapistsTypedNameIsTheirOwn() {
        AgreementView proposal = proposed(relationship);
        assertThat(refusal(() -> core.run(
                        therapist,
                        () -> core.bean(Agreements.class)
                                .signByName(new SignAgreement(proposal.id(), proposal.digest(), "Mara Test")))))
                .isEqualTo(AgreementError.NAME_DOES_NOT_MATCH);
    }

    @Test
    void theNextVersionBeginsWithTheLastOnesTerms() {
        assertThat(begin().currency()).isEqualTo("EUR");
        assertThat(begin().goals()).isEmpty();
        proposed(relationship);
        assertThat(begin().goals()).containsExactly("Sleep again");
        assertThat(begin().fee()).isEqualByComparingTo("95.5");
        assertThat(refusal(() -> core.as(
                        home.therapist(), () -> core.bean(Agreements.class).begin(relationship))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void neitherRefusalsNorRecordsTellTheGoals() {
        AgreementTerms terms = terms(List.of("secret ".repeat(200)));
        try {
            core.as(therapist, () -> core.bean(Agreements.class).propose(new ProposeAgreement(relationship, terms)));
        } catch (DomainException refused) {
            assertThat(refused.code()).isEqualTo(AgreementError.GOAL_TOO_LONG);
            assertThat(refused.args().toString()).doesNotContain("secret");
        }
        assertThat(terms.toString() + new ProposeAgreement(relationship, terms)).doesNotContain("secret");
    }

    private AgreementTerms begin() {
        return core.as(therapist, () -> core.bean(Agreements.class).begin(relationship));
    }

    private static AgreementTerms terms(List<String> goals) {
        return new AgreementTerms(
                        SomeTerms.today().plusDays(4),
                        Frequency.FORTNIGHTLY,
                        50,
                        new BigDecimal("95.50"),
                        "EUR",
                        null,
                        LocalDate.of(2027, 6, 30),
                        48,
                        50,
                        List.of(6),
                        goals)
                .with(SomeTerms.NO_SECRETS);
    }

    private AgreementView proposed(UUID of) {
        core.as(
                therapist,
                () -> core.bean(Agreements.class).propose(new ProposeAgreement(of, terms(List.of("Sleep again")))));
        return latest(of);
    }

    private AgreementView latest(UUID of) {
        return core.as(therapist, () -> core.bean(Agreements.class).versions(of))
                .get(0);
    }

    private IssuedLink link(AgreementView proposal, UUID person) {
        return core.as(therapist, () -> core.bean(AgreementLinks.class).issue(proposal.id(), person));
    }

    private Actor open(IssuedLink link) {
        OpenedLink opened = core.asNobody(() -> core.bean(PersonalLinks.class).open(link.secret()));
        return opened.actor().orElseThrow();
    }

    private AgreementToSign read(Actor client, UUID agreement) {
        return core.as(client, () -> core.bean(AgreementForClient.class).read(agreement));
    }

    private void sign(Actor client, AgreementView proposal, String name) {
        core.run(
                client,
                () -> core.bean(AgreementForClient.class)
                        .sign(new SignAgreement(proposal.id(), proposal.digest(), name)));
    }
}
