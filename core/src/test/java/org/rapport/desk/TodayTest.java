package org.rapport.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class TodayTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();

    @Test
    void showsMySessionsOfTheDayAndThoseOfNobodyElse() {
        UUID mine = home.relationship(therapist, home.person("Mara"), home.person("Jonas"));
        UUID session = session(mine, therapist);
        Actor.Member colleague = home.therapist();
        session(home.relationship(colleague, home.person("Noor")), colleague);
        DayOverview today = core.as(therapist, () -> core.bean(Today.class).today());
        assertThat(today.sessions()).singleElement().satisfies(row -> {
            assertThat(row.sessionId()).isEqualTo(session);
            assertThat(row.who()).isEqualTo("Mara, Jonas");
            assertThat(row.ownCheck()).isEqualTo("NONE");
        });
    }

    @Test
    void saysThatARelationshipHasNoAgreement() {
        UUID mine = home.relationship(therapist, home.person("Mara"));
        DayOverview today = core.as(therapist, () -> core.bean(Today.class).today());
        assertThat(today.attention()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(AttentionReason.NO_AGREEMENT);
            assertThat(row.relationshipId()).isEqualTo(mine);
        });
    }

    @Test
    void anotherOrganisationsTherapistSeesNothingOfIt() {
        session(home.relationship(therapist, home.person("Mara")), therapist);
        TestOrganisation other = TestOrganisation.create();
        Actor.Member sameIdElsewhere =
                new Actor.Member(other.id(), other.therapist().id());
        DayOverview today =
                core.as(sameIdElsewhere, () -> core.bean(Today.class).today());
        assertThat(today.sessions()).isEmpty();
        assertThat(today.attention()).isEmpty();
    }

    @Test
    void isForTherapistsOnly() {
        Actor.Member manager = home.member(Role.PRACTICE_MANAGER, Role.SUPERVISOR, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> core.as(manager, () -> core.bean(Today.class).today()))
                .asInstanceOf(type(DomainException.class))
                .extracting(DomainException::code)
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    private UUID session(UUID relationship, Actor.Member by) {
        UUID id = UUID.randomUUID();
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS);
        TestOrganisation.execute(
                "insert into rapport.session (organisation_id, id, relationship_id, therapist_id, number, starts_at, ends_at, state)"
                        + " values (?, ?, ?, ?, 1, ?, ?, 'PLANNED')",
                home.id(),
                id,
                relationship,
                by.id(),
                Timestamp.from(start),
                Timestamp.from(start.plus(50, ChronoUnit.MINUTES)));
        return id;
    }
}
