package org.rapport.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.practice.Members;
import org.rapport.relationship.ParticipantRecords;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestOrganisation;

class ReadingsOfMineTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID jonas = home.person("Jonas");
    private final UUID couple = home.relationship(therapist, mara, jonas);

    private Readings mine(UUID person) {
        return mine(new Actor.ClientSignedIn(home.id(), person), null);
    }

    private Readings mine(Actor client, LocalDate until) {
        return core.as(client, () -> core.bean(ReadingsOfMine.class).mine(until));
    }

    private Readings ofParticipant(Actor who, UUID relationship, UUID person) {
        return core.as(who, () -> core.bean(ReadingsOfMine.class).ofParticipant(relationship, person, null));
    }

    private void readLedger(Actor.Member who, UUID of) {
        core.as(who, () -> core.bean(LedgerPages.class).forTherapist(AskLedger.newest(of)));
    }

    private void openPerson(UUID person) {
        core.as(therapist, () -> core.bean(ParticipantRecords.class).open(couple, person));
    }

    private static List<String> actions(Readings readings) {
        return readings.days().stream()
                .flatMap(day -> day.lines().stream())
                .map(Readings.Line::action)
                .toList();
    }

    @Test
    void aClientIsToldDayMemberRoleAndKindOfThing() {
        readLedger(therapist, couple);
        readLedger(therapist, couple);
        openPerson(mara);
        Readings readings = mine(mara);
        assertThat(readings.zone()).isEqualTo(ZONE);
        assertThat(readings.days()).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo(LocalDate.now(ZONE));
            assertThat(day.lines())
                    .containsExactly(
                            new Readings.Line(therapist.id(), "Test Member", Set.of(Role.THERAPIST), "LEDGER_SHOWN", 2),
                            new Readings.Line(
                                    therapist.id(), "Test Member", Set.of(Role.THERAPIST), "PERSON_SHOWN", 1));
        });
        assertThat(readings.earlier()).isNull();
    }

    @Test
    void throughALinkOnlyTheOwnPersonIsAsked() {
        openPerson(mara);
        UUID link = UUID.randomUUID();
        assertThat(actions(mine(new Actor.ClientByLink(home.id(), mara, link, couple), null)))
                .containsExactly("PERSON_SHOWN");
        assertThat(actions(mine(new Actor.ClientByLink(home.id(), jonas, link, couple), null)))
                .isEmpty();
    }

    @Test
    void whatConcernsThePartnerAloneChangesAndOwnReadingsAreLeftOut() {
        openPerson(jonas);
        core.run(therapist, () -> core.bean(Members.class).preferLanguage("de"));
        mine(mara);
        assertThat(actions(mine(mara))).isEmpty();
    }

    @Test
    void everyRelationshipOfThePersonIsAskedAndTheTherapistsOwnOnlyForThem() {
        Actor.Member other = home.therapist();
        UUID alone = home.relationship(other, mara);
        readLedger(therapist, couple);
        readLedger(other, alone);
        assertThat(actions(mine(mara))).containsExactly("LEDGER_SHOWN", "LEDGER_SHOWN");
        assertThat(ofParticipant(therapist, couple, mara).days().get(0).lines())
                .extracting(Readings.Line::member)
                .containsExactly(therapist.id());
    }

    @Test
    void whoJoinsLaterIsNotToldWhatWasReadBefore() {
        readLedger(therapist, couple);
        TestOrganisation.execute(
                "update rapport.participant set starts_on = ? where organisation_id = ? and person_id = ?",
                LocalDate.now(ZONE).plusDays(1),
                home.id(),
                jonas);
        assertThat(actions(mine(mara))).containsExactly("LEDGER_SHOWN");
        assertThat(actions(mine(jonas))).isEmpty();
    }

    @Test
    void olderReadingsAreFoundByTheDayThatIsNamed() {
        readLedger(therapist, couple);
        LocalDate day = LocalDate.now(ZONE);
        TestClock.later(Duration.ofDays(200), () -> {
            Readings now = mine(mara);
            assertThat(now.days()).isEmpty();
            assertThat(now.earlier()).isEqualTo(day);
            Readings then = mine(new Actor.ClientSignedIn(home.id(), mara), now.earlier());
            assertThat(then.until()).isEqualTo(day);
            assertThat(actions(then)).containsExactly("LEDGER_SHOWN");
            return true;
        });
    }

    @Test
    void aMemberWhoHasLeftKeepsTheNameWithoutARole() {
        readLedger(therapist, couple);
        TestOrganisation.execute("update rapport.member set left_at = now() where id = ?", therapist.id());
        assertThat(mine(mara).days().get(0).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.roles()).isEmpty());
    }

    @Test
    void askingIsJournalledItself() {
        ofParticipant(therapist, couple, mara);
        assertThat(actions(mine(mara))).containsExactly("READINGS_SHOWN");
        assertThat(actions(mine(jonas))).isEmpty();
    }

    @Test
    void onlyATherapistOfTheRelationshipAsksForAParticipant() {
        assertThat(refusal(() -> ofParticipant(home.therapist(), couple, mara))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> ofParticipant(therapist, couple, home.person("Noor"))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> ofParticipant(TestOrganisation.create().therapist(), couple, mara)))
                .isEqualTo(SharedError.NOT_FOUND);
        for (Role role : Role.values()) {
            if (role != Role.THERAPIST) {
                assertThat(refusal(() -> ofParticipant(home.member(role), couple, mara)))
                        .isEqualTo(SharedError.NOT_PERMITTED);
            }
        }
        assertThat(refusal(() -> ofParticipant(new Actor.ClientSignedIn(home.id(), mara), couple, mara)))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void noMemberAsksAsAClient() {
        assertThat(refusal(() -> mine(therapist, null))).isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(mine(new Actor.ClientSignedIn(TestOrganisation.create().id(), mara), null)
                        .days())
                .isEmpty();
    }
}
