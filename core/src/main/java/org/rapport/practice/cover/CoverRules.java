package org.rapport.practice.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.practice.ManagedPractices;
import org.rapport.practice.MemberRoles;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Role;

/** Who may stand in for whom. */
@ApplicationScoped
class CoverRules {

    private static final Set<Role> MAY_COVER = EnumSet.of(Role.THERAPIST, Role.SUPERVISOR);

    @Inject
    private MemberRoles members;

    @Inject
    private ManagedPractices managed;

    /** The practice in which the one may stand in for the other. */
    UUID practice(UUID covered, UUID covering) {
        requirePresent(covered, "covered");
        requirePresent(covering, "covering");
        managed.requireMember(covered);
        if (covered.equals(covering)) {
            throw new DomainException(CoverError.COVERS_SELF, Map.of("field", "covering"));
        }
        Set<UUID> places = members.of(covered).keySet();
        Set<UUID> own = managed.ids();
        return members.of(covering).entrySet().stream()
                .filter(entry -> !Collections.disjoint(entry.getValue(), MAY_COVER))
                .map(Map.Entry::getKey)
                .filter(places::contains)
                .filter(own::contains)
                .min(UUID::compareTo)
                .orElseThrow(
                        () -> new DomainException(CoverError.NOT_IN_THE_SAME_PRACTICE, Map.of("field", "covering")));
    }

    private void requirePresent(UUID member, String field) {
        if (members.hasLeft(member)) {
            throw new DomainException(CoverError.HAS_LEFT, Map.of("field", field));
        }
    }
}
