package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.rapport.practice.RoleHolders;
import org.rapport.practice.Supervisees;
import org.rapport.practice.cover.Covers;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Role;

/**
 * Who is asked about a risk answer. At once: the therapists, who covers them that day, and who supervises them. Then the
 * practice's manager and ethics lead, then the administrators; who may not read clinical text learns only that somebody
 * must look.
 */
@ApplicationScoped
class RiskCircles {

    @Inject
    private Covers covers;

    @Inject
    private Supervisees supervision;

    @Inject
    private RoleHolders holders;

    /** The members of this circle, 0 being the first. */
    Set<UUID> members(RelationshipRef relationship, int circle, LocalDate day) {
        if (circle == 0) {
            return first(relationship, day);
        }
        UUID practice = relationship.practiceId();
        return circle == 1
                ? holders.of(practice, Set.of(Role.PRACTICE_MANAGER, Role.ETHICS_LEAD))
                : holders.of(Set.of(Role.ADMINISTRATOR));
    }

    private Set<UUID> first(RelationshipRef relationship, LocalDate day) {
        Set<UUID> members = new LinkedHashSet<>(relationship.therapists());
        for (UUID therapist : relationship.therapists()) {
            covers.on(day, therapist).ifPresent(members::add);
            members.addAll(supervision.supervisorsOf(relationship.organisation(), therapist, day));
        }
        return members;
    }
}
