package org.rapport.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapport.testing.Refusals.refusal;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.client.ParticipantRef;
import org.rapport.client.UnitKind;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class RelationshipAccessTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID anna = home.person("Anna");
    private final UUID ben = home.person("Ben", LocalDate.of(2015, 3, 1));
    private final UUID couple = home.relationship(therapist, anna, ben);

    /** A boundary of a higher feature. */
    @Boundary
    public static class Door {

        @Inject
        private RelationshipAccess access;

        @Permits(Who.THERAPIST)
        public RelationshipRef mine(UUID relationship) {
            return access.requireMine(relationship);
        }

        @Permits({Who.CLIENT, Who.CLIENT_BY_LINK, Who.THERAPIST})
        public RelationshipRef participating(UUID relationship) {
            return access.requireParticipant(relationship);
        }

        @Permits({Who.JOB, Who.THERAPIST})
        public RelationshipRef working(UUID relationship) {
            return access.requireForJob(relationship);
        }
    }

    @Test
    void aTherapistOpensAnOwnRelationship() {
        RelationshipRef ref = core.as(therapist, () -> core.bean(Door.class).mine(couple));
        assertThat(ref.kind()).isEqualTo(UnitKind.COUPLE);
        assertThat(ref.organisation()).isEqualTo(home.id());
        assertThat(ref.zone().getId()).isEqualTo("Europe/Berlin");
        assertThat(ref.therapists()).containsExactly(therapist.id());
        assertThat(ref.participants()).extracting(ParticipantRef::personId).containsExactly(anna, ben);
        assertThat(ref.participants()).extracting(ParticipantRef::position).containsExactly(1, 2);
    }

    @Test
    void anotherTherapistOfTheSamePracticeFindsNothing() {
        Actor.Member colleague = home.therapist();
        assertThat(refusal(() -> core.as(colleague, () -> core.bean(Door.class).mine(couple))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aTherapistOfAnotherOrganisationFindsNothing() {
        Actor.Member stranger = TestOrganisation.create().therapist();
        assertThat(refusal(() -> core.as(stranger, () -> core.bean(Door.class).mine(couple))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aTherapistWhoHandedItOverFindsNothing() {
        TestOrganisation.execute(
                "update rapport.relationship_therapist set ends_on = ? where relationship_id = ?",
                LocalDate.of(2026, 2, 1),
                couple);
        assertThat(refusal(() -> core.as(therapist, () -> core.bean(Door.class).mine(couple))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aParticipantOpensTheOwnRelationshipAndNobodyElse() {
        Actor byLink = new Actor.ClientByLink(home.id(), anna, UUID.randomUUID(), UUID.randomUUID());
        Actor signedIn = new Actor.ClientSignedIn(home.id(), anna);
        Actor young = new Actor.ClientSignedIn(home.id(), ben);
        Actor other = new Actor.ClientSignedIn(home.id(), home.person("Cleo"));
        assertThat(core.as(byLink, () -> core.bean(Door.class).participating(couple))
                        .id())
                .isEqualTo(couple);
        assertThat(core.as(signedIn, () -> core.bean(Door.class).participating(couple))
                        .id())
                .isEqualTo(couple);
        assertThat(refusal(() -> core.as(other, () -> core.bean(Door.class).participating(couple))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.as(young, () -> core.bean(Door.class).participating(couple))))
                .as("too young for the portal")
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.as(therapist, () -> core.bean(Door.class).participating(couple))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aJobOpensRelationshipsOfItsOrganisationOnly() {
        Actor job = new Actor.Job(home.id(), "night");
        Actor elsewhere = new Actor.Job(TestOrganisation.create().id(), "night");
        assertThat(core.as(job, () -> core.bean(Door.class).working(couple)).id())
                .isEqualTo(couple);
        assertThat(refusal(() -> core.as(elsewhere, () -> core.bean(Door.class).working(couple))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.as(therapist, () -> core.bean(Door.class).working(couple))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void anAdultIsToldFromAYoungPersonOnTheDayAtThePractice() {
        RelationshipRef ref = core.as(therapist, () -> core.bean(Door.class).mine(couple));
        LocalDate today = ref.dayOf(Instant.parse("2026-11-24T12:00:00Z"));
        assertThat(ref.participant(anna).orElseThrow().isAdultOn(today)).isTrue();
        assertThat(ref.participant(ben).orElseThrow().isAdultOn(today)).isFalse();
    }

    @Test
    void aLedgerFactTakesFiguresAndNoSentence() {
        Map<String, String> figures = Map.of("number", "3", "fee", "120.00 EUR", "on", "2026-11-24");
        assertThat(Ledger.decode(Ledger.encode(figures))).isEqualTo(figures);
        assertThat(Ledger.decode(Ledger.encode(Map.of()))).isEmpty();
        assertThatThrownBy(() -> new LedgerFact(
                        couple,
                        Instant.EPOCH,
                        () -> "TRIED",
                        LedgerAudience.THERAPIST,
                        null,
                        Map.of("note", "she said a lot")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
