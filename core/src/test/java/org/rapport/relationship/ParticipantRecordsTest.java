package org.rapport.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rapport.client.ClientError;
import org.rapport.client.ContactKind;
import org.rapport.client.PersonInput;
import org.rapport.client.PersonRecord;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.WhoSigns;
import org.rapport.relationship.care.Guardianships;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violation;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

class ParticipantRecordsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID anna = home.person("Anna");
    private final UUID relationship = home.relationship(therapist, anna);

    private PersonRecord open() {
        return core.as(therapist, () -> core.bean(ParticipantRecords.class).open(relationship, anna))
                .person();
    }

    private void correct(Actor who, PersonRecord corrected) {
        core.run(who, () -> core.bean(ParticipantRecords.class).correct(relationship, corrected));
    }

    private PersonRecord phone(PersonRecord seen, String number) {
        return new PersonRecord(
                anna,
                seen.version(),
                new PersonInput("Anna", "Berger", LocalDate.of(1985, 5, 5), "de", ContactKind.PHONE, number, true));
    }

    @Test
    void contactAndLanguageAreCorrectedAndFoundAgain() {
        correct(therapist, phone(open(), "+49 151 234 5678"));
        assertThat(open().details())
                .isEqualTo(new PersonInput(
                        "Anna", "Berger", LocalDate.of(1985, 5, 5), "de", ContactKind.PHONE, "+491512345678", true));
        assertThat(core.as(therapist, () -> core.bean(Relationships.class).mine(new ListMine("berg", null, false, 1)))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aContactIsForgottenWhenThereIsNoneAnyMore() {
        PersonRecord seen = open();
        correct(
                therapist,
                new PersonRecord(
                        anna,
                        seen.version(),
                        new PersonInput("Anna", "Test", null, "en", ContactKind.NONE, "left@behind.org", false)));
        assertThat(open().details().contact()).isNull();
    }

    @Test
    void aStaleFormIsToldThatSomebodyElseChangedIt() {
        PersonRecord seen = open();
        correct(therapist, phone(seen, "030 1234567"));
        assertThat(refusal(() -> correct(therapist, phone(seen, "030 7654321"))))
                .isEqualTo(SharedError.CHANGED_MEANWHILE);
        assertThat(open().details().contact()).isEqualTo("0301234567");
    }

    @Test
    void ofTwoCorrectionsAtOnceOneIsTold() throws Exception {
        PersonRecord seen = open();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int told = 0;
        try {
            List<Callable<Boolean>> calls = List.of(
                    () -> together(start, phone(seen, "030 1111111")),
                    () -> together(start, phone(seen, "030 2222222")));
            for (Future<Boolean> answer : threads.invokeAll(calls)) {
                told += saysChanged(answer) ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(told).isEqualTo(1);
    }

    private boolean together(CyclicBarrier start, PersonRecord corrected) throws Exception {
        start.await();
        correct(therapist, corrected);
        return true;
    }

    private static boolean saysChanged(Future<Boolean> answer) throws InterruptedException {
        try {
            return !answer.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return cause instanceof jakarta.persistence.OptimisticLockException
                    || (cause instanceof DomainException refused && refused.code() == SharedError.CHANGED_MEANWHILE);
        }
    }

    @Test
    void everythingThatDoesNotFitIsToldAtOnceAndNothingIsStored() {
        PersonRecord bad = new PersonRecord(
                anna,
                open().version(),
                new PersonInput("", "a\u0007b", LocalDate.now(), "xx", ContactKind.PHONE, "call me", true));
        DomainException refused = catchThrowableOfType(DomainException.class, () -> correct(therapist, bad));
        assertThat(refused.violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("givenName", "familyName", "language", "contact", "portalAccess");
        assertThat(open().details().givenName()).isEqualTo("Anna");
    }

    @Test
    void portalAccessNeedsABirthDateAndAge() {
        PersonRecord seen = open();
        PersonInput unknown = new PersonInput("Anna", "Test", null, "en", ContactKind.NONE, null, true);
        PersonInput young =
                new PersonInput("Anna", "Test", LocalDate.now().minusYears(17), "en", ContactKind.NONE, null, true);
        assertThat(refusal(() -> correct(therapist, new PersonRecord(anna, seen.version(), unknown))))
                .isEqualTo(ClientError.BIRTH_DATE_NEEDED);
        assertThat(refusal(() -> correct(therapist, new PersonRecord(anna, seen.version(), young))))
                .isEqualTo(ClientError.UNDER_AGE);
    }

    @Test
    void onlyParticipantsOfTheOwnRelationshipAreShownAndCorrected() {
        PersonRecord seen = open();
        UUID stranger = home.person("Stranger");
        home.relationship(home.therapist(), stranger);
        assertThat(refusal(() -> core.as(
                        therapist, () -> core.bean(ParticipantRecords.class).open(relationship, stranger))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> correct(
                        therapist,
                        new PersonRecord(stranger, 1, phone(seen, "030 1234567").details()))))
                .isEqualTo(SharedError.NOT_FOUND);
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> core.as(
                            who, () -> core.bean(ParticipantRecords.class).open(relationship, anna))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> correct(who, phone(seen, "030 1234567")))).isEqualTo(SharedError.NOT_FOUND);
        }
        Actor manager = home.member(Role.PRACTICE_MANAGER);
        assertThat(refusal(() -> core.as(
                        manager, () -> core.bean(ParticipantRecords.class).open(relationship, anna))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> correct(manager, phone(seen, "030 1234567")))).isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void fromTheAgeOfThePracticesRuleOnAYoungPersonMayUseThePortal() {
        PersonRecord seen = open();
        PersonInput fifteen = new PersonInput(
                "Anna", "Test", LocalDate.now().minusYears(15).minusDays(2), "en", ContactKind.NONE, null, true);
        assertThat(refusal(() -> correct(therapist, new PersonRecord(anna, seen.version(), fifteen))))
                .isEqualTo(ClientError.UNDER_AGE);
        new YoungPeople(home, therapist)
                .practiceGoesBy(YoungPeople.rule(15, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        correct(therapist, new PersonRecord(anna, seen.version(), fifteen));
        assertThat(open().details().portalAccess()).isTrue();
    }

    @Test
    void aGuardianWhoTakesNoPartIsCorrectedWhereTheChildIs() {
        YoungPeople young = new YoungPeople(home, therapist);
        UUID lea = young.aged("Lea", 12);
        UUID mara = home.person("Mara");
        UUID family = home.relationship(therapist, mara, lea);
        UUID guardianship = young.guardian(family, lea, mara);
        TestOrganisation.execute(
                "update rapport.participant set ends_on = starts_on where organisation_id = ? and person_id = ?",
                home.id(),
                mara);
        assertThat(core.as(therapist, () -> core.bean(ParticipantRecords.class).open(family, mara))
                        .role())
                .isNull();
        core.run(therapist, () -> core.bean(Guardianships.class).end(family, guardianship, null));
        assertThat(refusal(() -> core.as(
                        therapist, () -> core.bean(ParticipantRecords.class).open(family, mara))))
                .isEqualTo(SharedError.NOT_FOUND);
    }
}
