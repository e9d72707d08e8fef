package org.rapport.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.client.ContactKind;
import org.rapport.client.NewParticipant;
import org.rapport.client.PersonInput;
import org.rapport.client.RegisterUnit;
import org.rapport.client.UnitKind;
import org.rapport.practice.SiteRow;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** Where a relationship takes place. */
class SitesTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();

    private UUID opened(@Nullable UUID site) {
        PersonInput person = new PersonInput(
                "Mara", "Test", LocalDate.of(1990, 1, 31), "en", ContactKind.EMAIL, "mara@example.org", false);
        RegisterUnit unit = new RegisterUnit(
                home.practice(),
                UnitKind.INDIVIDUAL,
                LocalDate.of(2026, 11, 2),
                List.of(NewParticipant.of(null, person)));
        UUID relationship = UUID.randomUUID();
        core.run(
                therapist,
                () -> core.bean(Registration.class).register(new RegisterRelationship(relationship, unit, site)));
        return relationship;
    }

    private SiteChoice of(UUID relationship) {
        return core.as(therapist, () -> core.bean(Sites.class).of(relationship));
    }

    private RelationshipHeader.Place place(UUID relationship) {
        return core.as(therapist, () -> core.bean(Relationships.class).header(relationship))
                .place();
    }

    private void choose(Actor who, UUID relationship, long version, @Nullable UUID site) {
        core.run(who, () -> core.bean(Sites.class).choose(new ChooseSite(relationship, version, site)));
    }

    @Test
    void theOnlySiteOfAPracticeIsTakenUnasked() {
        UUID only = home.site("Mill Lane");
        UUID relationship = opened(null);
        assertThat(of(relationship).site()).isEqualTo(only);
        assertThat(place(relationship)).isEqualTo(new RelationshipHeader.Place("Practice", "Mill Lane", false));
    }

    @Test
    void ofSeveralOneIsChosenOrNone() {
        UUID mill = home.site("Mill Lane");
        UUID house = home.site("House");
        assertThat(of(opened(null)).site()).isNull();
        UUID relationship = opened(house);
        assertThat(of(relationship).sites()).extracting(SiteRow::id).containsExactly(house, mill);
        choose(therapist, relationship, of(relationship).version(), mill);
        assertThat(place(relationship).site()).isEqualTo("Mill Lane");
        choose(therapist, relationship, of(relationship).version(), null);
        assertThat(place(relationship).site()).isEmpty();
    }

    @Test
    void theSiteOfAnotherPracticeIsNoChoice() {
        TestOrganisation other = TestOrganisation.create();
        UUID theirs = other.site("Elsewhere");
        home.site("Mill Lane");
        assertThat(refusal(() -> opened(theirs))).isEqualTo(SharedError.NOT_A_CHOICE);
        UUID relationship = opened(null);
        assertThat(refusal(
                        () -> choose(therapist, relationship, of(relationship).version(), theirs)))
                .isEqualTo(SharedError.NOT_A_CHOICE);
    }

    @Test
    void aStaleFormChangesNothing() {
        UUID mill = home.site("Mill Lane");
        home.site("House");
        UUID relationship = opened(null);
        long shown = of(relationship).version();
        choose(therapist, relationship, shown, mill);
        assertThat(refusal(() -> choose(therapist, relationship, shown, null)))
                .isEqualTo(SharedError.CHANGED_MEANWHILE);
        assertThat(of(relationship).site()).isEqualTo(mill);
    }

    @Test
    void nobodyElseSeesOrChoosesIt() {
        UUID mill = home.site("Mill Lane");
        UUID relationship = opened(mill);
        for (Role role : List.of(Role.SUPERVISOR, Role.ETHICS_LEAD, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR)) {
            Actor who = home.member(role);
            assertThat(refusal(() -> core.as(who, () -> core.bean(Sites.class).of(relationship))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> choose(who, relationship, 1, mill))).isEqualTo(SharedError.NOT_PERMITTED);
        }
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> core.as(who, () -> core.bean(Sites.class).of(relationship))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> choose(who, relationship, 1, null))).isEqualTo(SharedError.NOT_FOUND);
        }
        assertThat(of(relationship).site()).isEqualTo(mill);
    }
}
