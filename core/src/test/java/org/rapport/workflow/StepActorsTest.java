package org.rapport.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.client.ParticipantRef;
import org.rapport.client.ParticipantRole;
import org.rapport.client.UnitKind;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipRef;
import org.rapport.spi.Respondent;

/** Whose form a step is. */
class StepActorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ParticipantRef MARA = participant(1, LocalDate.of(1985, 5, 5));
    private static final ParticipantRef JONAS = participant(2, LocalDate.of(1983, 3, 3));
    private static final ParticipantRef CHILD = participant(3, LocalDate.of(2015, 1, 1));

    private static ParticipantRef participant(int position, LocalDate bornOn) {
        return new ParticipantRef(UUID.randomUUID(), position, ParticipantRole.CLIENT, bornOn);
    }

    private static Optional<UUID> of(Respondent actor, Optional<ParticipantRef> about, ParticipantRef... all) {
        RelationshipRef relationship = new RelationshipRef(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                ZoneId.of("Europe/Berlin"),
                UUID.randomUUID(),
                UnitKind.COUPLE,
                "C-1",
                Phase.WORKING,
                List.of(UUID.randomUUID()),
                List.of(all));
        return StepActors.of(actor, relationship, about.map(ParticipantRef::personId), TODAY);
    }

    @Test
    void aClientIsWhoeverItBeganWithElseTheOnlyOne() {
        assertThat(of(Respondent.CLIENT, Optional.of(JONAS), MARA, JONAS)).contains(JONAS.personId());
        assertThat(of(Respondent.CLIENT, Optional.empty(), MARA)).contains(MARA.personId());
        assertThat(of(Respondent.CLIENT, Optional.of(JONAS), MARA)).contains(MARA.personId());
        assertThat(of(Respondent.CLIENT, Optional.empty(), MARA, JONAS)).isEmpty();
    }

    @Test
    void aPartnerIsTheOnlyOtherOne() {
        assertThat(of(Respondent.PARTNER, Optional.of(JONAS), MARA, JONAS)).contains(MARA.personId());
        assertThat(of(Respondent.PARTNER, Optional.of(JONAS), MARA, JONAS, CHILD))
                .isEmpty();
        assertThat(of(Respondent.PARTNER, Optional.empty(), MARA, JONAS)).isEmpty();
    }

    @Test
    void aYoungPersonIsUnderAgeAndOthersAreNotAskedByForms() {
        assertThat(of(Respondent.YOUNG_PERSON, Optional.of(MARA), MARA, JONAS, CHILD))
                .contains(CHILD.personId());
        assertThat(of(Respondent.YOUNG_PERSON, Optional.of(MARA), MARA, JONAS)).isEmpty();
        assertThat(of(Respondent.CAREGIVER, Optional.of(MARA), MARA, CHILD)).isEmpty();
        assertThat(of(Respondent.OBSERVER, Optional.of(MARA), MARA)).isEmpty();
        assertThat(of(Respondent.SUPERVISOR, Optional.of(MARA), MARA)).isEmpty();
    }
}
