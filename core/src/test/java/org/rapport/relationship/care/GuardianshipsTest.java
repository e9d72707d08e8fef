package org.rapport.relationship.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapport.testing.Refusals.refusal;
import static org.rapport.testing.YoungPeople.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.client.ContactKind;
import org.rapport.client.PersonInput;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.Consent;
import org.rapport.client.minor.GuardianRight;
import org.rapport.client.minor.MinorError;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.RecordAssent;
import org.rapport.client.minor.RecordGuardian;
import org.rapport.client.minor.WhoSigns;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPage;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violation;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

class GuardianshipsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final YoungPeople young = new YoungPeople(home, therapist);
    private final UUID mara = home.person("Mara");
    private final UUID lea = young.aged("Lea", 15);
    private final UUID family = home.relationship(therapist, mara, lea);

    private static PersonInput father(LocalDate bornOn) {
        return new PersonInput("Jonas", "Test", bornOn, "en", ContactKind.PHONE, "030 1234567", false);
    }

    private UUID record(RecordGuardian command) {
        return record(therapist, command);
    }

    private UUID record(Actor who, RecordGuardian command) {
        return core.as(who, () -> core.bean(Guardianships.class).record(family, lea, command));
    }

    private static RecordGuardian known(UUID person, LocalDate starts, LocalDate ends) {
        return new RecordGuardian(person, null, Set.of(GuardianRight.SIGN), starts, ends);
    }

    private GuardiansPage open() {
        return core.as(therapist, () -> core.bean(Guardianships.class).open(family, lea));
    }

    @Test
    void aGuardianMayTakePartOrBeSomebodyNew() {
        record(known(mara, today(), null));
        record(new RecordGuardian(
                null, father(LocalDate.of(1980, 1, 1)), Set.of(GuardianRight.PAY), today(), today().plusYears(1)));
        assertThat(open().guardians())
                .extracting(
                        GuardianLine::name,
                        GuardianLine::takesPart,
                        GuardianLine::holds,
                        line -> line.guardian().rights())
                .containsExactly(
                        tuple("Mara Test", true, true, Set.of(GuardianRight.SIGN)),
                        tuple("Jonas Test", false, true, Set.of(GuardianRight.PAY)));
        assertThat(open().known()).extracting(KnownAdult::name).containsExactlyInAnyOrder("Mara Test", "Jonas Test");
    }

    @Test
    void aGuardianUnderEighteenOrOfUnknownAgeIsRefused() {
        assertThat(refusal(() -> record(new RecordGuardian(
                        null, father(today().minusYears(18).plusDays(1)), Set.of(GuardianRight.SIGN), today(), null))))
                .isEqualTo(MinorError.GUARDIAN_UNDER_AGE);
        assertThat(refusal(() ->
                        record(new RecordGuardian(null, father(null), Set.of(GuardianRight.SIGN), today(), null))))
                .isEqualTo(MinorError.GUARDIAN_WITHOUT_BIRTH_DATE);
        UUID sister = young.aged("Ida", 17);
        UUID larger = home.relationship(therapist, mara, lea, sister);
        assertThat(refusal(() -> core.as(
                        therapist,
                        () -> core.bean(Guardianships.class).record(larger, lea, known(sister, today(), null)))))
                .isEqualTo(MinorError.GUARDIAN_UNDER_AGE);
        assertThat(open().guardians()).isEmpty();
    }

    @Test
    void nobodyIsTheirOwnGuardian() {
        assertThat(refusal(() -> record(known(lea, today(), null)))).isEqualTo(MinorError.GUARDIAN_OF_SELF);
    }

    @Test
    void anAdultAndSomebodyWithoutBirthDateHaveNoGuardian() {
        UUID partner = home.person("Robin", null);
        UUID couple = home.relationship(therapist, mara, partner);
        assertThat(refusal(() -> core.as(
                        therapist,
                        () -> core.bean(Guardianships.class).record(couple, partner, known(mara, today(), null)))))
                .isEqualTo(MinorError.CHILD_WITHOUT_BIRTH_DATE);
        UUID grown = home.person("Noor");
        UUID other = home.relationship(therapist, mara, grown);
        assertThat(refusal(() -> core.as(
                        therapist,
                        () -> core.bean(Guardianships.class).record(other, mara, known(grown, today(), null)))))
                .isEqualTo(MinorError.NOT_A_CHILD);
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsRefused() {
        assertThat(refusal(() -> record(known(mara, today(), today().minusDays(1)))))
                .isEqualTo(SharedError.ENDS_BEFORE_START);
        assertThat(refusal(() -> record(known(mara, today().minusYears(30), null))))
                .isEqualTo(MinorError.PERIOD_IMPLAUSIBLE);
        UUID kept = record(known(mara, today(), null));
        assertThat(refusal(() -> end(kept, today().minusDays(1)))).isEqualTo(SharedError.ENDS_BEFORE_START);
    }

    @Test
    void overlappingGuardianshipsOfTheSameTwoAreRefused() {
        record(known(mara, today(), today().plusDays(10)));
        assertThat(refusal(() -> record(known(mara, today().plusDays(10), null))))
                .isEqualTo(MinorError.GUARDIANSHIP_OVERLAPS);
        record(known(mara, today().plusDays(11), null));
        assertThat(open().guardians()).extracting(GuardianLine::holds).containsExactly(true, false);
    }

    @Test
    void everythingThatDoesNotFitIsToldAtOnce() {
        DomainException refused = catchThrowableOfType(
                DomainException.class,
                () -> record(new RecordGuardian(
                        null,
                        new PersonInput("", "B", LocalDate.now().plusYears(1), "en", ContactKind.EMAIL, "none", false),
                        Set.of(),
                        null,
                        null)));
        assertThat(refused.violations())
                .extracting(Violation::field)
                .contains("rights", "startsOn", "person.givenName", "person.bornOn", "person.contact");
    }

    @Test
    void whoIsOldEnoughUnderTheRuleIsGivenNobodyWhoSigns() {
        young.practiceGoesBy(YoungPeople.rule(15, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        assertThat(refusal(() -> record(known(mara, today(), null)))).isEqualTo(MinorError.SIGNS_ALONE);
        record(new RecordGuardian(mara, null, Set.of(GuardianRight.PAY), today(), null));
        assertThat(open().standing().consent()).isEqualTo(Consent.OWN_DUE);
    }

    private void end(UUID guardianship, LocalDate lastDay) {
        core.run(therapist, () -> core.bean(Guardianships.class).end(family, guardianship, lastDay));
    }

    @Test
    void aGuardianshipEndsAtOnceOrWithADay() {
        UUID first = record(known(mara, today(), null));
        end(first, null);
        assertThat(open().guardians()).extracting(GuardianLine::over).containsExactly(true);
        assertThat(refusal(() -> end(first, null))).isEqualTo(MinorError.GUARDIANSHIP_OVER);
        UUID second = record(known(mara, today(), null));
        end(second, today().plusDays(5));
        assertThat(open().guardians().get(1).holds()).isTrue();
        assertThat(refusal(() -> end(second, today().plusDays(6)))).isEqualTo(MinorError.ONLY_SHORTER);
    }

    @Test
    void theLedgerTellsTherapistsAndNobodyElse() {
        UUID guardianship = record(
                new RecordGuardian(null, father(LocalDate.of(1980, 1, 1)), Set.of(GuardianRight.SIGN), today(), null));
        end(guardianship, null);
        core.as(
                therapist,
                () -> core.bean(AssentRecords.class)
                        .record(family, lea, new RecordAssent(AssentOutcome.REFUSED, today(), "I do not want to")));
        AskLedger asked = new AskLedger(family, Set.of(), null);
        LedgerPage page = core.as(therapist, () -> core.bean(LedgerPages.class).forTherapist(asked));
        assertThat(page.lines())
                .extracting(LedgerLine::kind)
                .contains("GUARDIAN_RECORDED", "GUARDIAN_ENDED", "ASSENT_RECORDED");
        assertThat(page.lines()).extracting(LedgerLine::audience).containsOnly(LedgerAudience.THERAPIST);
        assertThat(page.names()).containsValue("Jonas Test");
        LedgerPage participants = core.as(
                new Actor.ClientSignedIn(home.id(), mara),
                () -> core.bean(LedgerPages.class).forParticipant(asked));
        assertThat(participants.lines()).isEmpty();
        assertThat(participants.names()).doesNotContainValue("Jonas Test");
    }

    @Test
    void noUnitTellsAnotherOfItsGuardians() {
        record(new RecordGuardian(null, father(LocalDate.of(1980, 1, 1)), Set.of(GuardianRight.SIGN), today(), null));
        UUID alone = home.relationship(therapist, lea);
        GuardiansPage page =
                core.as(therapist, () -> core.bean(Guardianships.class).open(alone, lea));
        assertThat(page.guardians()).isEmpty();
        assertThat(page.known()).isEmpty();
    }

    @Test
    void aKnownPersonIsOneOfThisUnit() {
        UUID stranger = home.person("Noor");
        home.relationship(therapist, stranger);
        assertThat(refusal(() -> record(known(stranger, today(), null)))).isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void assentIsAHistoryWithTheChildsOwnWords() {
        core.as(
                therapist,
                () -> core.bean(AssentRecords.class)
                        .record(family, lea, new RecordAssent(AssentOutcome.REFUSED, today().minusDays(2), "Not yet")));
        core.as(
                therapist,
                () -> core.bean(AssentRecords.class)
                        .record(family, lea, new RecordAssent(AssentOutcome.GIVEN, today(), null)));
        assertThat(open().assents())
                .extracting(line -> line.said().outcome(), line -> line.said().words(), AssentLine::heardBy)
                .containsExactly(
                        tuple(AssentOutcome.GIVEN, "", "Test Member"),
                        tuple(AssentOutcome.REFUSED, "Not yet", "Test Member"));
        assertThat(open().assents().toString() + new RecordAssent(AssentOutcome.GIVEN, today(), "Not yet"))
                .doesNotContain("Not yet");
    }

    @Test
    void assentOfADayAheadOrOfAnAdultIsRefused() {
        assertThat(refusal(() -> assent(therapist, lea, today().plusDays(1))))
                .isEqualTo(MinorError.ASSENT_DAY_IMPLAUSIBLE);
        assertThat(refusal(() -> assent(therapist, mara, today()))).isEqualTo(MinorError.NOT_A_CHILD);
    }

    private UUID assent(Actor who, UUID person, LocalDate day) {
        return core.as(
                who,
                () -> core.bean(AssentRecords.class)
                        .record(family, person, new RecordAssent(AssentOutcome.GIVEN, day, null)));
    }

    @Test
    void othersAreRefused() {
        UUID guardianship = record(known(mara, today(), null));
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(Guardianships.class).open(family, lea))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> record(who, known(mara, today(), null)))).isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() ->
                            core.run(who, () -> core.bean(Guardianships.class).end(family, guardianship, null))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> assent(who, lea, today()))).isEqualTo(SharedError.NOT_FOUND);
        }
        for (Role role : List.of(
                Role.SUPERVISOR, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR, Role.ETHICS_LEAD, Role.RESEARCHER)) {
            Actor who = home.member(role);
            assertThat(refusal(() -> record(who, known(mara, today(), null)))).isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(Guardianships.class).open(family, lea))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> assent(who, lea, today()))).isEqualTo(SharedError.NOT_PERMITTED);
        }
        UUID otherFamily = home.relationship(therapist, mara, young.aged("Tom", 9));
        assertThat(refusal(() ->
                        core.run(therapist, () -> core.bean(Guardianships.class).end(otherFamily, guardianship, null))))
                .isEqualTo(SharedError.NOT_FOUND);
    }
}
