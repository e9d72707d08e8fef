package org.rapport.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class DemonstrationTest {

    private final CoreContainer core = CoreContainer.get();

    @Test
    void refusesADatabaseThatHoldsAnotherOrganisation() {
        TestOrganisation.create();
        Actor.Job job = new Actor.Job(UUID.randomUUID(), "demonstration");
        assertThatThrownBy(
                        () -> core.as(job, () -> core.bean(Demonstration.class).load()))
                .asInstanceOf(type(DomainException.class))
                .extracting(DomainException::code)
                .isEqualTo(DemonstrationError.OTHER_ORGANISATION_PRESENT);
    }

    @Test
    void isNotForMembers() {
        Actor.Member therapist = TestOrganisation.create().therapist();
        assertThatThrownBy(() ->
                        core.as(therapist, () -> core.bean(Demonstration.class).load()))
                .asInstanceOf(type(DomainException.class))
                .extracting(DomainException::code)
                .isEqualTo(SharedError.NOT_PERMITTED);
    }
}
