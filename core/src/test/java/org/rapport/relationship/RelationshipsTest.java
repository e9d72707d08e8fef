package org.rapport.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class RelationshipsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();

    private RelationshipList mine(Actor who, ListMine asked) {
        return core.as(who, () -> core.bean(Relationships.class).mine(asked));
    }

    private List<String> found(String search) {
        return mine(therapist, new ListMine(search, null, false, 1)).rows().stream()
                .map(row -> String.join(", ", row.names()))
                .toList();
    }

    private RelationshipHeader header(UUID relationship) {
        return core.as(therapist, () -> core.bean(Relationships.class).header(relationship));
    }

    private void move(UUID relationship, Phase to, LocalDate endedOn) {
        move(header(relationship).version(), relationship, to, endedOn);
    }

    private void move(long version, UUID relationship, Phase to, LocalDate endedOn) {
        core.run(
                therapist,
                () -> core.bean(Relationships.class).move(new MovePhase(relationship, version, to, endedOn)));
    }

    @Test
    void theListHoldsOwnRelationshipsOnlyInOrderOfTheFirstName() {
        home.relationship(therapist, home.person("Zora"));
        home.relationship(therapist, home.person("Anna"), home.person("Ben"));
        home.relationship(home.therapist(), home.person("Carla"));
        TestOrganisation other = TestOrganisation.create();
        other.relationship(other.therapist(), other.person("Doris"));
        assertThat(found("")).containsExactly("Anna Test, Ben Test", "Zora Test");
    }

    @Test
    void aRelationshipIsFoundByTheBeginningOfAnyNameOrCode() {
        home.relationship(therapist, home.person("Zora"));
        UUID couple = home.relationship(therapist, home.person("Anna"), home.person("Ben"));
        assertThat(found("BE")).containsExactly("Anna Test, Ben Test");
        assertThat(found("test z")).containsExactly("Zora Test");
        String code = header(couple).code();
        assertThat(found("est")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("' or 1=1 --")).isEmpty();
        TestOrganisation.execute(
                "update rapport.client_unit set code = 'HB-0917' where organisation_id = ? and code = ?",
                home.id(),
                code);
        assertThat(found("hb-09")).containsExactly("Anna Test, Ben Test");
    }

    @Test
    void theListIsFilteredByPhaseAndLeavesEndedOnesOut() {
        UUID ended = home.relationship(therapist, home.person("Anna"));
        home.relationship(therapist, home.person("Ben"));
        move(ended, Phase.ENDED, LocalDate.of(2026, 11, 1));
        assertThat(found("")).containsExactly("Ben Test");
        assertThat(mine(therapist, new ListMine("", Phase.ENDED, false, 1)).rows())
                .extracting(RelationshipRow::id)
                .containsExactly(ended);
        assertThat(mine(therapist, new ListMine("", null, true, 1)).total()).isEqualTo(2);
        assertThat(mine(therapist, new ListMine("", Phase.ENGAGING, false, 1)).rows())
                .isEmpty();
    }

    @Test
    void theListComesInPages() {
        IntStream.range(0, 28).forEach(i -> home.relationship(therapist, home.person("P%02d".formatted(i))));
        RelationshipList first = mine(therapist, ListMine.all());
        RelationshipList second = mine(therapist, new ListMine("", null, false, 2));
        assertThat(first.rows()).hasSize(25);
        assertThat(first.total()).isEqualTo(28);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(second.rows()).hasSize(3);
        assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
        assertThat(mine(therapist, new ListMine("", null, false, -4)).rows()).isEqualTo(first.rows());
    }

    @Test
    void aPhaseMovesAndTheLedgerTells() {
        UUID relationship = home.relationship(therapist, home.person("Anna"));
        move(relationship, Phase.ENDING, null);
        assertThat(header(relationship).phase()).isEqualTo(Phase.ENDING);
        assertThat(header(relationship).nextPhases()).containsExactly(Phase.WORKING, Phase.ENDED);
        move(relationship, Phase.ENDED, LocalDate.of(2026, 11, 20));
        assertThat(header(relationship).endedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(refusal(() -> move(relationship, Phase.WORKING, null)))
                .isEqualTo(RelationshipError.PHASE_CANNOT_FOLLOW);
    }

    @Test
    void endingNeedsADayThatIsNotBeforeTheFirst() {
        UUID relationship = home.relationship(therapist, home.person("Anna"));
        assertThat(refusal(() -> move(relationship, Phase.ENDED, null))).isEqualTo(SharedError.REQUIRED);
        assertThat(refusal(() -> move(relationship, Phase.ENDED, LocalDate.of(2025, 12, 31))))
                .isEqualTo(SharedError.ENDS_BEFORE_START);
        assertThat(refusal(() -> move(relationship, Phase.ENDED, LocalDate.now().plusDays(3))))
                .isEqualTo(RelationshipError.ENDS_IN_FUTURE);
        assertThat(header(relationship).phase()).isEqualTo(Phase.WORKING);
    }

    @Test
    void aStaleFormIsToldThatSomebodyElseChangedIt() {
        UUID relationship = home.relationship(therapist, home.person("Anna"));
        long seen = header(relationship).version();
        move(relationship, Phase.ENDING, null);
        assertThat(refusal(() -> move(seen, relationship, Phase.WORKING, null)))
                .isEqualTo(SharedError.CHANGED_MEANWHILE);
    }

    @Test
    void whoIsNotItsTherapistFindsNothingAndWhoIsNoTherapistMayNotAsk() {
        UUID relationship = home.relationship(therapist, home.person("Anna"));
        List<Actor> strangers =
                List.of(home.therapist(), TestOrganisation.create().therapist());
        for (Actor who : strangers) {
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(Relationships.class).header(relationship))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> core.run(
                            who,
                            () -> core.bean(Relationships.class)
                                    .move(new MovePhase(relationship, 1, Phase.ENDING, null)))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        Actor manager = home.member(Role.PRACTICE_MANAGER, Role.SUPERVISOR);
        assertThat(refusal(() -> mine(manager, ListMine.all()))).isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() ->
                        core.as(manager, () -> core.bean(Relationships.class).header(relationship))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> core.run(
                        manager,
                        () -> core.bean(Relationships.class).move(new MovePhase(relationship, 1, Phase.ENDING, null)))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }
}
