package org.rapport.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapport.client.ClientError;
import org.rapport.client.ContactKind;
import org.rapport.client.NewParticipant;
import org.rapport.client.ParticipantRole;
import org.rapport.client.PersonInput;
import org.rapport.client.RegisterUnit;
import org.rapport.client.UnitKind;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violation;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class RegistrationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();

    private static PersonInput adult(String givenName, String familyName) {
        return new PersonInput(
                givenName, familyName, LocalDate.of(1990, 1, 31), "de", ContactKind.EMAIL, "A@Example.org", true);
    }

    private static PersonInput plain(String givenName) {
        return new PersonInput(givenName, "Berger", null, "en", ContactKind.NONE, null, false);
    }

    private RegisterUnit unit(UnitKind kind, NewParticipant... participants) {
        return new RegisterUnit(home.practice(), kind, DAY, List.of(participants));
    }

    private RegisterUnit individual(PersonInput person) {
        return unit(UnitKind.INDIVIDUAL, NewParticipant.of(null, person));
    }

    private Registered register(Actor who, RegisterUnit unit) {
        return register(who, UUID.randomUUID(), unit);
    }

    private Registered register(Actor who, UUID id, RegisterUnit unit) {
        return core.as(who, () -> core.bean(Registration.class).register(new RegisterRelationship(id, unit)));
    }

    private RelationshipHeader header(Registered registered) {
        return core.as(therapist, () -> core.bean(Relationships.class).header(registered.relationshipId()));
    }

    private List<String> violations(RegisterUnit unit) {
        DomainException refused = catchThrowableOfType(DomainException.class, () -> register(therapist, unit));
        return refused.violations().stream().map(RegistrationTest::line).toList();
    }

    private static String line(Violation violation) {
        return violation.field() + " " + violation.code().name();
    }

    @Test
    void anIndividualIsRegisteredAndTheRelationshipOpen() {
        Registered registered = register(therapist, individual(adult("  Zoe\u0308 ", "Müller")));
        assertThat(registered.code()).matches("TE-0001");
        RelationshipHeader header = header(registered);
        assertThat(header.names()).isEqualTo("Zoë Müller");
        assertThat(header.kind()).isEqualTo(UnitKind.INDIVIDUAL);
        assertThat(header.phase()).isEqualTo(Phase.ENGAGING);
        assertThat(header.openedOn()).isEqualTo(DAY);
        assertThat(header.therapists()).containsExactly("Test Member");
        assertThat(header.toString()).doesNotContain("Müller");
    }

    @Test
    void aFamilyKeepsItsOrderAndRoles() {
        Registered registered = register(
                therapist,
                unit(
                        UnitKind.FAMILY,
                        NewParticipant.of(ParticipantRole.PARENT, adult("Maria", "Silva")),
                        NewParticipant.of(ParticipantRole.CHILD, plain("Leo")),
                        NewParticipant.of(null, plain("Oma"))));
        assertThat(header(registered).participants())
                .extracting(p -> p.position() + " " + p.role() + " " + p.givenName())
                .containsExactly("1 PARENT Maria", "2 CHILD Leo", "3 MEMBER Oma");
    }

    @Test
    void everythingThatDoesNotFitIsToldAtOnce() {
        PersonInput empty = new PersonInput(" ", null, null, "fr", null, null, true);
        PersonInput child = new PersonInput(
                "Leo", "x".repeat(10_000), DAY.minusYears(10), "en", ContactKind.EMAIL, "not an address", true);
        RegisterUnit unit = new RegisterUnit(
                home.practice(),
                UnitKind.INDIVIDUAL,
                DAY.plusYears(3),
                List.of(
                        NewParticipant.of(null, empty),
                        NewParticipant.of(ParticipantRole.CHILD, child),
                        new NewParticipant(null, null, null)));
        assertThat(violations(unit))
                .containsExactlyInAnyOrder(
                        "startsOn OPENED_ON_IMPLAUSIBLE",
                        "participants INDIVIDUAL_IS_ONE",
                        "participants[0].person.givenName REQUIRED",
                        "participants[0].person.familyName REQUIRED",
                        "participants[0].person.language NOT_A_CHOICE",
                        "participants[0].person.contactKind REQUIRED",
                        "participants[0].person.bornOn BIRTH_DATE_NEEDED",
                        "participants[1].role ROLE_DOES_NOT_FIT",
                        "participants[1].person.familyName TOO_LONG",
                        "participants[1].person.contact NOT_AN_EMAIL",
                        "participants[1].person.portalAccess UNDER_AGE",
                        "participants[2] REQUIRED");
    }

    @Test
    void anEmptyFormNamesWhatIsNeeded() {
        assertThat(violations(new RegisterUnit(null, null, null, List.of())))
                .containsExactlyInAnyOrder("practiceId REQUIRED", "kind REQUIRED", "startsOn REQUIRED");
    }

    @Test
    void severalViolationsAreOneAnswerAndASingleOneIsItself() {
        assertThat(refusal(() -> register(therapist, unit(UnitKind.COUPLE)))).isEqualTo(ClientError.COUPLE_IS_TWO);
        assertThat(refusal(() -> register(therapist, new RegisterUnit(null, null, null, List.of()))))
                .isEqualTo(SharedError.SEVERAL);
    }

    @Test
    void namesAreKeptAsTheyWereTyped() {
        List<String> names = List.of(
                "O'Neil'); drop table rapport.person; --",
                "<script>alert(1)</script>",
                "Anna 🙂👩‍👧",
                "محمد",
                "עדי",
                "😀".repeat(200));
        for (String name : names) {
            Registered registered = register(therapist, individual(plain(name)));
            assertThat(header(registered).participants().get(0).givenName()).isEqualTo(name);
        }
    }

    @Test
    void namesThatCannotBeReadOrAreTooLongAreRefused() {
        assertThat(violations(individual(plain("An\u0000na"))))
                .containsExactly("participants[0].person.givenName NAME_NOT_READABLE");
        assertThat(violations(individual(plain("😀".repeat(201)))))
                .containsExactly("participants[0].person.givenName TOO_LONG");
        assertThat(violations(individual(plain("a".repeat(10_000)))))
                .containsExactly("participants[0].person.givenName TOO_LONG");
    }

    @Test
    void aBirthDateAheadOrLongAgoIsRefused() {
        PersonInput ahead = new PersonInput("A", "B", LocalDate.of(2400, 1, 1), "en", ContactKind.NONE, null, false);
        PersonInput longAgo = new PersonInput("A", "B", LocalDate.of(1700, 1, 1), "en", ContactKind.NONE, null, false);
        assertThat(violations(individual(ahead)))
                .containsExactly("participants[0].person.bornOn BIRTH_DATE_IMPLAUSIBLE");
        assertThat(violations(individual(longAgo)))
                .containsExactly("participants[0].person.bornOn BIRTH_DATE_IMPLAUSIBLE");
    }

    @Test
    void theSameFormSentTwiceOpensOneRelationship() {
        UUID id = UUID.randomUUID();
        RegisterUnit unit = individual(plain("Twice"));
        assertThat(register(therapist, id, unit)).isEqualTo(register(therapist, id, unit));
        assertThat(mine(therapist, "twice").total()).isEqualTo(1);
    }

    @Test
    void theSameFormSentTwiceAtOnceOpensOneRelationship() throws Exception {
        UUID id = UUID.randomUUID();
        RegisterUnit unit = individual(plain("Hasty"));
        List<Registered> answers =
                atOnce(List.of(() -> register(therapist, id, unit), () -> register(therapist, id, unit)));
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        assertThat(mine(therapist, "hasty").total()).isEqualTo(1);
    }

    @Test
    void anIdThatIsTakenByAnotherTherapistIsNotFound() {
        UUID taken = home.relationship(home.therapist(), home.person("Taken"));
        assertThat(refusal(() -> register(therapist, taken, individual(plain("Anna")))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void registrationsAtTheSameTimeGetCodesOfTheirOwn() throws Exception {
        List<Callable<String>> calls = new ArrayList<>();
        IntStream.range(0, 12)
                .forEach(i -> calls.add(
                        () -> register(therapist, individual(plain("P" + i))).code()));
        assertThat(atOnce(calls))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj("TE-%04d"::formatted)
                        .toList());
    }

    @Test
    void codesGoOnAboveThoseThatWereBroughtIn() {
        TestOrganisation.execute(
                "insert into rapport.client_unit (organisation_id, id, practice_id, kind, code)"
                        + " values (?, ?, ?, 'INDIVIDUAL', 'TE-0041')",
                home.id(),
                UUID.randomUUID(),
                home.practice());
        assertThat(register(therapist, individual(plain("Anna"))).code()).isEqualTo("TE-0042");
    }

    @Test
    void aKnownPersonJoinsAnotherUnitAndNeitherShowsTheOther() {
        Registered alone = register(therapist, individual(adult("Anna", "Berger")));
        UUID anna = header(alone).participants().get(0).personId();
        Registered couple = register(
                therapist,
                unit(
                        UnitKind.COUPLE,
                        NewParticipant.known(null, anna),
                        NewParticipant.of(null, adult("Ben", "Berger"))));
        assertThat(header(couple).participants()).extracting("personId").contains(anna);
        assertThat(header(alone).names()).isEqualTo("Anna Berger");
        assertThat(header(couple).toString()).doesNotContain(alone.code());
        RelationshipRow single = mine(therapist, alone.code()).rows().get(0);
        assertThat(single.names()).containsExactly("Anna Berger");
        Actor ben = new Actor.ClientSignedIn(
                home.id(), header(couple).participants().get(1).personId());
        assertThat(refusal(() -> core.as(
                        ben, () -> core.bean(RelationshipAccessTest.Door.class).participating(alone.relationshipId()))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void onlyPersonsOfOwnUnitsAreOfferedAndTaken() {
        Actor.Member colleague = home.therapist();
        UUID foreign = home.person("Annabel");
        home.relationship(colleague, foreign);
        UUID own = home.person("Annegret");
        home.relationship(therapist, own);
        List<KnownPerson> offered =
                core.as(therapist, () -> core.bean(Registration.class).offerKnown("ann"));
        assertThat(offered).extracting(KnownPerson::personId).containsExactly(own);
        assertThat(core.as(therapist, () -> core.bean(Registration.class).offerKnown("test a")))
                .hasSize(1);
        assertThat(core.as(therapist, () -> core.bean(Registration.class).offerKnown("%")))
                .isEmpty();
        assertThat(core.as(therapist, () -> core.bean(Registration.class).offerKnown(" ")))
                .isEmpty();
        assertThat(refusal(() -> register(therapist, unit(UnitKind.INDIVIDUAL, NewParticipant.known(null, foreign)))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void nobodyIsInAUnitTwice() {
        UUID own = home.person("Anna");
        home.relationship(therapist, own);
        assertThat(violations(unit(UnitKind.COUPLE, NewParticipant.known(null, own), NewParticipant.known(null, own))))
                .containsExactly("participants[1] SAME_PERSON_TWICE");
    }

    @Test
    void anotherPracticeIsNoChoice() {
        RegisterUnit elsewhere = new RegisterUnit(
                TestOrganisation.create().practice(),
                UnitKind.INDIVIDUAL,
                DAY,
                List.of(NewParticipant.of(null, plain("Anna"))));
        assertThat(violations(elsewhere)).containsExactly("practiceId NOT_A_CHOICE");
        assertThat(core.as(therapist, () -> core.bean(Registration.class).practices()))
                .extracting(PracticeChoice::id)
                .containsExactly(home.practice());
    }

    @Test
    void whoIsNoTherapistMayNotRegister() {
        Actor manager = home.member(Role.PRACTICE_MANAGER);
        Actor client = new Actor.ClientSignedIn(home.id(), home.person("Anna"));
        for (Actor who : List.of(manager, client)) {
            assertThat(refusal(() -> register(who, individual(plain("Anna"))))).isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(Registration.class).offerKnown("a"))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(Registration.class).practices())))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
    }

    private RelationshipList mine(Actor who, String search) {
        return core.as(who, () -> core.bean(Relationships.class).mine(new ListMine(search, null, true, 1)));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
