package org.rapport.contract.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;
import static org.rapport.testing.YoungPeople.today;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.client.Adulthood;
import org.rapport.client.minor.Consent;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.WhoSigns;
import org.rapport.contract.AgreementForGuardian;
import org.rapport.contract.AgreementView;
import org.rapport.relationship.care.GuardianLine;
import org.rapport.relationship.care.GuardiansPage;
import org.rapport.relationship.care.Guardianships;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.task.MyTasks;
import org.rapport.task.TaskRow;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

class BirthdaysTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final YoungPeople young = new YoungPeople(home, therapist);
    private final UUID mara = home.person("Mara");
    private final UUID lea = young.aged("Lea", 13);
    private final UUID family = home.relationship(therapist, mara, lea);

    private int tell() {
        return core.as(
                new Actor.Job(home.id(), "birthdays"),
                () -> core.bean(Birthdays.class).tell());
    }

    private List<TaskRow> tasks() {
        return core.as(therapist, () -> core.bean(MyTasks.class).mine());
    }

    private void birthday(UUID person, int age) {
        TestOrganisation.execute(
                "update rapport.person set born_on = ? where organisation_id = ? and id = ?",
                today().minusYears(age),
                home.id(),
                person);
    }

    private GuardiansPage page() {
        return core.as(therapist, () -> core.bean(Guardianships.class).open(family, lea));
    }

    private void ruleFrom(int age) {
        young.practiceGoesBy(YoungPeople.rule(age, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
    }

    @Test
    void theAgeOfTheRuleOpensATaskAndChangesNothing() {
        ruleFrom(14);
        young.guardian(family, lea, mara);
        AgreementView proposal = young.proposed(family);
        Actor.GuardianByLink link = young.guardianLink(proposal, mara);
        assertThat(tell()).isZero();
        birthday(lea, 14);
        assertThat(tell()).isEqualTo(1);
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("OWN_CONSENT_DUE");
            assertThat(task.subjectId()).isEqualTo(lea);
            assertThat(task.relationshipId()).isEqualTo(family);
        });
        assertThat(page().standing().consent()).isEqualTo(Consent.OWN_DUE);
        assertThat(page().guardians()).extracting(GuardianLine::holds).containsExactly(true);
        assertThat(core.as(link, () -> core.bean(AgreementForGuardian.class).read(proposal.id()))
                        .toSign())
                .isTrue();
    }

    @Test
    void theYoungPersonsOwnSignatureEndsTheGuardianshipsAndSettlesTheTask() {
        ruleFrom(14);
        young.guardian(family, lea, mara);
        birthday(lea, 14);
        tell();
        AgreementView proposal = young.proposed(family);
        Actor.GuardianByLink link = young.guardianLink(proposal, mara);
        young.signByTherapist(proposal);
        young.sign(proposal, mara, "Mara Test");
        assertThat(page().guardians()).extracting(GuardianLine::holds).containsExactly(true);
        young.sign(proposal, lea, "Lea Test");
        assertThat(young.latest(family).active()).isTrue();
        assertThat(tasks()).isEmpty();
        assertThat(page().standing().consent()).isEqualTo(Consent.OWN);
        assertThat(page().guardians()).extracting(GuardianLine::over).containsExactly(true);
        assertThat(refusal(() -> core.as(
                        link, () -> core.bean(AgreementForGuardian.class).read(proposal.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(core.as(therapist, () -> core.bean(LedgerPages.class).forTherapist(AskLedger.newest(family)))
                        .lines())
                .extracting(LedgerLine::kind)
                .contains("OWN_CONSENT_GIVEN", "GUARDIAN_ENDED");
        assertThat(tell()).isZero();
    }

    @Test
    void aTaskPutAsideComesBackWhileGuardiansHoldRights() {
        ruleFrom(14);
        young.guardian(family, lea, mara);
        birthday(lea, 14);
        tell();
        core.run(therapist, () -> core.bean(MyTasks.class).done(tasks().get(0).id()));
        assertThat(tasks()).isEmpty();
        assertThat(tell()).isEqualTo(1);
        assertThat(tell()).isZero();
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void eighteenIsToldOnceAlsoWithoutARuleAndWithoutGuardians() {
        birthday(lea, 18);
        assertThat(tell()).isEqualTo(1);
        core.run(therapist, () -> core.bean(MyTasks.class).done(tasks().get(0).id()));
        assertThat(tell()).isZero();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void eighteenIsToldAfterTheAgeOfTheRuleToo() {
        ruleFrom(14);
        birthday(lea, 14);
        assertThat(tell()).isEqualTo(1);
        core.run(therapist, () -> core.bean(MyTasks.class).done(tasks().get(0).id()));
        birthday(lea, 18);
        assertThat(tell()).isEqualTo(1);
    }

    @Test
    void whoWasOldEnoughWhenTheyCameIsNoNews() {
        UUID grown = home.person("Noor", LocalDate.of(2026, 1, 1).minusYears(18).minusDays(3));
        home.relationship(therapist, grown);
        assertThat(tell()).isZero();
    }

    @Test
    void bornOnTheTwentyNinthOfFebruaryComesOfAgeOnTheFirstOfMarch() {
        Comings.Coming coming = new Comings.Coming(
                family,
                lea,
                LocalDate.of(2008, 2, 29),
                LocalDate.of(2025, 1, 1),
                home.practice(),
                LocalDate.of(2026, 2, 28),
                0,
                false);
        assertThat(coming.isNews(18)).isTrue();
        assertThat(Adulthood.birthday(18, coming.bornOn())).isEqualTo("2026-03-01");
    }

    @Test
    void anEndedRelationshipIsLeftAlone() {
        TestOrganisation.execute(
                "update rapport.relationship set phase = 'ENDED', ended_on = current_date"
                        + " where organisation_id = ? and id = ?",
                home.id(),
                family);
        birthday(lea, 18);
        assertThat(tell()).isZero();
    }

    @Test
    void theWatchGoesThroughAllOrganisations() {
        TestOrganisation other = TestOrganisation.create();
        Actor.Member colleague = other.therapist();
        UUID child = new YoungPeople(other, colleague).aged("Tom", 13);
        other.relationship(colleague, child);
        TestOrganisation.execute(
                "update rapport.person set born_on = ? where organisation_id = ? and id = ?",
                today().minusYears(18),
                other.id(),
                child);
        birthday(lea, 18);
        core.bean(BirthdayWatch.class).run();
        assertThat(tasks()).hasSize(1);
        assertThat(core.as(colleague, () -> core.bean(MyTasks.class).mine())).hasSize(1);
    }

    @Test
    void onlyAJobTells() {
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(Birthdays.class).tell())))
                .isEqualTo(SharedError.NOT_PERMITTED);
        birthday(lea, 18);
        assertThat(core.as(
                        new Actor.Job(TestOrganisation.create().id(), "birthdays"),
                        () -> core.bean(Birthdays.class).tell()))
                .isZero();
    }
}
