package org.rapport.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DateRange;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.RecordKey;

class RelationshipTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final UUID practice = UUID.randomUUID();
    private final UUID unit = UUID.randomUUID();
    private final Relationship relationship =
            new Relationship(new RecordKey(UUID.randomUUID(), UUID.randomUUID()), practice, unit, OPENED);

    @Test
    void itOpensEngagingWithItsUnit() {
        assertThat(relationship.phase()).isEqualTo(Phase.ENGAGING);
        assertThat(relationship.isOf(practice, unit)).isTrue();
        assertThat(relationship.isOf(unit, practice)).isFalse();
        assertThat(relationship.endedOn()).isNull();
    }

    @Test
    void itMovesForwardAndMayComeBackFromEnding() {
        assertThat(relationship.move(Phase.WORKING)).isEqualTo(Phase.ENGAGING);
        assertThat(relationship.move(Phase.ENDING)).isEqualTo(Phase.WORKING);
        assertThat(relationship.move(Phase.WORKING)).isEqualTo(Phase.ENDING);
        assertThat(relationship.phase()).isEqualTo(Phase.WORKING);
    }

    @Test
    void itNeverGoesBackToEngaging() {
        relationship.move(Phase.WORKING);
        assertThat(refusal(() -> relationship.move(Phase.ENGAGING))).isEqualTo(RelationshipError.PHASE_CANNOT_FOLLOW);
        assertThat(relationship.phase()).isEqualTo(Phase.WORKING);
    }

    @Test
    void itEndsForGood() {
        assertThat(relationship.end(TODAY, TODAY)).isEqualTo(Phase.ENGAGING);
        assertThat(relationship.endedOn()).isEqualTo(TODAY);
        assertThat(refusal(() -> relationship.move(Phase.WORKING))).isEqualTo(RelationshipError.PHASE_CANNOT_FOLLOW);
        assertThat(refusal(() -> relationship.end(TODAY, TODAY))).isEqualTo(RelationshipError.PHASE_CANNOT_FOLLOW);
    }

    @Test
    void itDoesNotEndBeforeItOpened() {
        assertThat(refusal(() -> relationship.end(OPENED.minusDays(1), TODAY)))
                .isEqualTo(SharedError.ENDS_BEFORE_START);
        assertThat(relationship.phase()).isEqualTo(Phase.ENGAGING);
    }

    @Test
    void itDoesNotEndInTheFuture() {
        assertThat(refusal(() -> relationship.end(TODAY.plusDays(1), TODAY)))
                .isEqualTo(RelationshipError.ENDS_IN_FUTURE);
    }

    @Test
    void endingNeedsItsDay() {
        assertThatThrownBy(() -> relationship.move(Phase.ENDED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTherapistsPartHoldsFromItsFirstDay() {
        UUID member = UUID.randomUUID();
        TherapistPart part = new TherapistPart(
                new RecordKey(UUID.randomUUID(), UUID.randomUUID()), relationship.id(), member, DateRange.from(OPENED));
        assertThat(part.isOf(relationship.id(), member, OPENED)).isTrue();
        assertThat(part.isOf(relationship.id(), member, OPENED.minusDays(1))).isFalse();
        assertThat(part.isOf(relationship.id(), UUID.randomUUID(), OPENED)).isFalse();
    }
}
