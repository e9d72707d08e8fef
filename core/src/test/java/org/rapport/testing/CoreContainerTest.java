package org.rapport.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.audit.Journal;
import org.rapport.audit.JournalAction;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;
import org.rapport.shared.secret.Vault;

class CoreContainerTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();

    enum Act implements JournalAction {
        TRIED;

        @Override
        public String subjectKind() {
            return "trial";
        }
    }

    /** A boundary that counts what it can see. */
    @Boundary
    public static class Trial {

        @Inject
        private EntityManager entities;

        @Inject
        private Vault vault;

        @Inject
        private Journal journal;

        @Permits(Who.THERAPIST)
        public long membersSeen() {
            return ((Number) entities.createNativeQuery("select count(*) from rapport.member")
                            .getSingleResult())
                    .longValue();
        }

        @Permits(Who.THERAPIST)
        public String sealAndOpen(Actor who, UUID subject, String text) {
            journal.changed(Act.TRIED, subject);
            return vault.open(who.organisation(), subject, vault.seal(who.organisation(), subject, text));
        }
    }

    @Test
    void aBoundarySeesItsOwnOrganisationOnly() {
        TestOrganisation.create().therapist();
        Actor.Member me = home.therapist();
        assertThat(core.as(me, () -> core.bean(Trial.class).membersSeen())).isEqualTo(1);
    }

    @Test
    void aMemberWithoutTheRoleIsRefused() {
        Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
        assertThatThrownBy(() -> core.as(manager, () -> core.bean(Trial.class).membersSeen()))
                .asInstanceOf(type(DomainException.class))
                .extracting(DomainException::code)
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void nobodyIsRefused() {
        assertThatThrownBy(() -> core.asNobody(() -> core.bean(Trial.class).membersSeen()))
                .asInstanceOf(type(DomainException.class))
                .extracting(DomainException::code)
                .isEqualTo(SharedError.NOT_SIGNED_IN);
    }

    @Test
    void sealedTextComesBackAndTheJournalKnows() {
        Actor.Member me = home.therapist();
        UUID subject = UUID.randomUUID();
        assertThat(core.as(me, () -> core.bean(Trial.class).sealAndOpen(me, subject, "grüße 🙂")))
                .isEqualTo("grüße 🙂");
    }
}
