package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.client.minor.GuardianRight;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.WhoSigns;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

class GuardianAppointmentsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final YoungPeople young = new YoungPeople(home, therapist);
    private final UUID mara = home.person("Mara");
    private final UUID lea = young.aged("Lea", 14);
    private final UUID family = home.relationship(therapist, mara, lea);
    private final Instant soon = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private Actor.GuardianByLink guardian(GuardianRight... rights) {
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        young.guardian(family, lea, mara, Set.of(rights));
        return new Actor.GuardianByLink(home.id(), mara, UUID.randomUUID(), UUID.randomUUID());
    }

    private void session(int number, Instant starts, SessionState state) {
        TestOrganisation.execute(
                "insert into rapport.session (organisation_id, id, relationship_id, therapist_id, number, starts_at,"
                        + " ends_at, state) values (?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), ?)",
                home.id(),
                UUID.randomUUID(),
                family,
                therapist.id(),
                number,
                starts.toString(),
                starts.plus(50, ChronoUnit.MINUTES).toString(),
                state.name());
    }

    private Optional<List<Slot>> next(Actor who, UUID relationship) {
        return core.as(who, () -> core.bean(GuardianAppointments.class).next(relationship));
    }

    @Test
    void aGuardianSeesWhenTheNextOnesAre() {
        session(1, Instant.now().minus(3, ChronoUnit.DAYS), SessionState.HELD);
        session(2, soon.plus(7, ChronoUnit.DAYS), SessionState.PLANNED);
        session(3, soon, SessionState.PLANNED);
        session(4, soon.plus(1, ChronoUnit.DAYS), SessionState.CANCELLED);
        assertThat(next(guardian(GuardianRight.SEE_APPOINTMENTS), family))
                .hasValueSatisfying(slots -> assertThat(slots)
                        .extracting(Slot::starts)
                        .containsExactly(soon, soon.plus(7, ChronoUnit.DAYS)));
    }

    @Test
    void aGuardianWithoutThatRightSeesNone() {
        session(1, soon, SessionState.PLANNED);
        assertThat(next(guardian(GuardianRight.SIGN, GuardianRight.PAY), family))
                .isEmpty();
    }

    @Test
    void nobodyElseIsShownThem() {
        Actor.GuardianByLink mother = guardian(GuardianRight.SEE_APPOINTMENTS);
        UUID other = home.relationship(therapist, lea);
        assertThat(refusal(() -> next(mother, other))).isEqualTo(SharedError.NOT_FOUND);
        UUID stranger = home.person("Noor");
        assertThat(refusal(() -> next(
                        new Actor.GuardianByLink(home.id(), stranger, UUID.randomUUID(), UUID.randomUUID()), family)))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> next(
                        new Actor.GuardianByLink(
                                TestOrganisation.create().id(), mara, UUID.randomUUID(), UUID.randomUUID()),
                        family)))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> next(new Actor.ClientSignedIn(home.id(), mara), family)))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> next(therapist, family))).isEqualTo(SharedError.NOT_PERMITTED);
    }
}
