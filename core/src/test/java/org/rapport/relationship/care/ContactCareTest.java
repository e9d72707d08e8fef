package org.rapport.relationship.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;
import static org.rapport.testing.YoungPeople.today;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.client.Contact;
import org.rapport.client.ContactKind;
import org.rapport.client.PersonInput;
import org.rapport.client.contact.ContactError;
import org.rapport.client.contact.SafeContactMark;
import org.rapport.client.contact.SharedContact;
import org.rapport.client.minor.GuardianRight;
import org.rapport.client.minor.RecordGuardian;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

class ContactCareTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID jonas = home.person("Jonas");
    private final UUID couple = home.relationship(therapist, mara, jonas);

    private void keep(Actor who, UUID relationship, String reason) {
        core.run(who, () -> core.bean(ContactCare.class).keep(relationship, mara, reason));
    }

    private ContactPage open(Actor who, UUID relationship) {
        return core.as(who, () -> core.bean(ContactCare.class).open(relationship, mara));
    }

    private Set<UUID> kept(Actor who, UUID relationship) {
        return core.as(who, () -> core.bean(ContactCare.class).kept(relationship));
    }

    private void contact(UUID person, ContactKind kind, String contact) {
        TestOrganisation.execute(
                "update rapport.person set contact_kind = ?, contact = ? where organisation_id = ? and id = ?",
                kind.name(),
                contact,
                home.id(),
                person);
    }

    private List<SharedContact> shared() {
        return core.as(therapist, () -> core.bean(ContactCare.class).shared(couple));
    }

    @Test
    void aContactIsKeptWithWhoAndWhyAndShownAgain() {
        assertThat(open(therapist, couple).mark()).isEmpty();
        keep(therapist, couple, "  Protection order of 3 March ");
        assertThat(kept(therapist, couple)).containsExactly(mara);
        ContactPage page = open(therapist, couple);
        assertThat(page.setBy()).isEqualTo("Test Member");
        assertThat(page.mark().flatMap(SafeContactMark::here))
                .hasValueSatisfying(here -> assertThat(here.reason()).isEqualTo("Protection order of 3 March"));
        assertThat(page.toString() + page.mark()).doesNotContain("Protection");
        assertThat(refusal(() -> keep(therapist, couple, "again"))).isEqualTo(ContactError.KEPT_ALREADY);
        core.run(therapist, () -> core.bean(ContactCare.class).lift(couple, mara));
        assertThat(kept(therapist, couple)).isEmpty();
        assertThat(refusal(() ->
                        core.run(therapist, () -> core.bean(ContactCare.class).lift(couple, mara))))
                .isEqualTo(ContactError.NOT_KEPT_HERE);
    }

    @Test
    void aReasonIsNeededAndHasALength() {
        assertThat(refusal(() -> keep(therapist, couple, " "))).isEqualTo(SharedError.REQUIRED);
        assertThat(refusal(() -> keep(therapist, couple, "x".repeat(10_000)))).isEqualTo(SharedError.TOO_LONG);
    }

    @Test
    void setInOneUnitItHoldsInAllAndTheReasonStaysThere() {
        Actor.Member colleague = home.therapist();
        UUID alone = home.relationship(colleague, mara);
        keep(therapist, couple, "Protection order");
        assertThat(kept(colleague, alone)).containsExactly(mara);
        ContactPage there = open(colleague, alone);
        assertThat(there.mark())
                .hasValueSatisfying(mark -> assertThat(mark.here()).isEmpty());
        assertThat(there.keptHere()).isFalse();
        assertThat(refusal(() ->
                        core.run(colleague, () -> core.bean(ContactCare.class).lift(alone, mara))))
                .isEqualTo(ContactError.NOT_KEPT_HERE);
        keep(colleague, alone, "Own reason");
        core.run(therapist, () -> core.bean(ContactCare.class).lift(couple, mara));
        assertThat(kept(therapist, couple)).containsExactly(mara);
    }

    @Test
    void theReasonIsStoredEncrypted() throws Exception {
        keep(therapist, couple, "Protection order");
        try (var connection = TestDatabase.get().asOwner();
                var statement = connection.prepareStatement(
                        "select reason from rapport.safe_contact where organisation_id = ?")) {
            statement.setObject(1, home.id());
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Protection");
            }
        }
    }

    @Test
    void theLedgerTellsTherapistsOnly() {
        keep(therapist, couple, "Protection order");
        assertThat(core.as(therapist, () -> core.bean(LedgerPages.class).forTherapist(AskLedger.newest(couple)))
                        .lines())
                .extracting(LedgerLine::kind)
                .containsExactly("CONTACT_KEPT");
        assertThat(core.as(
                                new Actor.ClientSignedIn(home.id(), jonas),
                                () -> core.bean(LedgerPages.class).forParticipant(AskLedger.newest(couple)))
                        .lines())
                .isEmpty();
    }

    @Test
    void twoParticipantsWithOneAddressAreNamed() {
        assertThat(shared()).isEmpty();
        contact(mara, ContactKind.EMAIL, "family@example.org");
        contact(jonas, ContactKind.EMAIL, "family@example.org");
        assertThat(shared()).singleElement().satisfies(pair -> {
            assertThat(Set.of(pair.oneName(), pair.otherName())).isEqualTo(Set.of("Mara Test", "Jonas Test"));
            assertThat(pair.kind()).isEqualTo(ContactKind.EMAIL);
            assertThat(pair.toString()).doesNotContain("Mara", "family");
        });
        assertThat(open(therapist, couple).shared()).hasSize(1);
    }

    @Test
    void aGuardianWithTheChildsNumberIsNamedToo() {
        YoungPeople young = new YoungPeople(home, therapist);
        UUID lea = young.aged("Lea", 15);
        UUID alone = home.relationship(therapist, lea);
        contact(lea, ContactKind.PHONE, "+49301234567");
        PersonInput father =
                new PersonInput("Ben", "Test", today().minusYears(40), "en", ContactKind.PHONE, "030 1234567", false);
        core.as(
                therapist,
                () -> core.bean(Guardianships.class)
                        .record(
                                alone,
                                lea,
                                new RecordGuardian(null, father, Set.of(GuardianRight.SIGN), today(), null)));
        assertThat(core.as(therapist, () -> core.bean(ContactCare.class).shared(alone)))
                .singleElement()
                .satisfies(pair -> assertThat(pair.concerns(lea)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, a@example.org, a@example.org, true",
        "EMAIL, a@example.org, b@example.org, false",
        "PHONE, +49301234567, 0301234567, true",
        "PHONE, 0301234567, +49301234567, true",
        "PHONE, +49301234567, +49301234567, true",
        "PHONE, +49301234567, +43301234567, false",
        "PHONE, 0301234567, 0401234567, false",
        "PHONE, +49301234567, 34567, false",
    })
    void numbersAreTheSameWithAndWithoutTheirCountry(ContactKind kind, String one, String other, boolean same) {
        assertThat(Contact.same(kind, one, other)).isEqualTo(same);
    }

    @Test
    void othersAreRefused() {
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> keep(who, couple, "reason"))).isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> open(who, couple))).isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> kept(who, couple))).isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(ContactCare.class).shared(couple))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        for (Role role : List.of(Role.SUPERVISOR, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR, Role.ETHICS_LEAD)) {
            Actor who = home.member(role);
            assertThat(refusal(() -> keep(who, couple, "reason"))).isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> open(who, couple))).isEqualTo(SharedError.NOT_PERMITTED);
        }
        UUID stranger = home.person("Noor");
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(ContactCare.class).open(couple, stranger))))
                .isEqualTo(SharedError.NOT_FOUND);
    }
}
