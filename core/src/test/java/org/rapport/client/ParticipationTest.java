package org.rapport.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DateRange;
import org.rapport.shared.data.RecordKey;

class ParticipationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private final UUID organisation = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final ClientUnit couple = unit(UnitKind.COUPLE);

    private ClientUnit unit(UnitKind kind) {
        return new ClientUnit(key(), UUID.randomUUID(), kind, "HB-0001");
    }

    private RecordKey key() {
        return new RecordKey(organisation, UUID.randomUUID());
    }

    @Test
    void aPersonTakesPartFromTheFirstDayInTheUsualRole() {
        Participant part = couple.takeIn(key(), new Participant.Part(person, null, 2), DateRange.from(DAY));
        assertThat(part.role()).isEqualTo(ParticipantRole.PARTNER);
        assertThat(part.position()).isEqualTo(2);
        assertThat(part.personId()).isEqualTo(person);
        assertThat(part.takesPart(couple.id(), DAY)).isTrue();
        assertThat(part.takesPart(couple.id(), DAY.minusDays(1))).isFalse();
        assertThat(part.takesPart(UUID.randomUUID(), DAY)).isFalse();
    }

    @Test
    void aCoupleHasNoChild() {
        assertThat(refusal(() -> couple.takeIn(
                        key(), new Participant.Part(person, ParticipantRole.CHILD, 1), DateRange.from(DAY))))
                .isEqualTo(ClientError.ROLE_DOES_NOT_FIT);
    }

    @Test
    void aCoupleHasNoThirdPlace() {
        assertThat(refusal(() -> couple.takeIn(
                        key(), new Participant.Part(person, ParticipantRole.PARTNER, 3), DateRange.from(DAY))))
                .isEqualTo(ClientError.COUPLE_IS_TWO);
    }

    @Test
    void numbersFitTheKind() {
        assertThat(UnitKind.INDIVIDUAL.allows(1)).isTrue();
        assertThat(UnitKind.INDIVIDUAL.allows(2)).isFalse();
        assertThat(UnitKind.COUPLE.allows(1)).isFalse();
        assertThat(UnitKind.FAMILY.allows(1)).isFalse();
        assertThat(UnitKind.FAMILY.allows(12)).isTrue();
        assertThat(UnitKind.FAMILY.allows(13)).isFalse();
    }

    @Test
    void ofAgeIsEighteenOnTheBirthdayItself() {
        LocalDate born = LocalDate.of(2008, 11, 24);
        assertThat(Adulthood.isAdult(born, DAY)).isTrue();
        assertThat(Adulthood.isAdult(born.plusDays(1), DAY)).isFalse();
        assertThat(Adulthood.isAdult(null, DAY)).isFalse();
    }

    @Test
    void bornOnTheTwentyNinthOfFebruaryIsOfAgeOnTheFirstOfMarch() {
        LocalDate born = LocalDate.of(2008, 2, 29);
        assertThat(Adulthood.isAdult(born, LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(Adulthood.isAdult(born, LocalDate.of(2026, 3, 1))).isTrue();
    }

    @Test
    void recordsOfPersonsDoNotShowThemInTheirText() {
        PersonInput input = new PersonInput("Anna", "Secret", DAY, "en", ContactKind.EMAIL, "anna@secret.org", false);
        assertThat(NewParticipant.of(null, input).toString()).doesNotContain("Anna", "Secret", "anna");
        assertThat(new PersonRecord(person, 1, input).toString()).doesNotContain("Anna", "Secret", "anna");
        assertThat(new ParticipantName(person, 1, ParticipantRole.CLIENT, "Anna", "Secret").toString())
                .doesNotContain("Anna", "Secret");
    }
}
