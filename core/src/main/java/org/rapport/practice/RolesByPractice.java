package org.rapport.practice;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Role;

/** Roles per practice, as they are held or given; practices without any are left out. */
public final class RolesByPractice {

    private RolesByPractice() {}

    /** An own copy without empty practices. */
    public static Map<UUID, Set<Role>> of(Map<UUID, Set<Role>> given) {
        return given.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** One practice only. */
    public static Map<UUID, Set<Role>> in(UUID practice, Set<Role> roles) {
        return of(Map.of(practice, roles));
    }

    /** All roles, wherever they are held. */
    public static Set<Role> anywhere(Map<UUID, Set<Role>> roles) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        roles.values().forEach(all::addAll);
        return all;
    }

    /** The first roles in all practices but those where the second ones take their place. */
    static Map<UUID, Set<Role>> replaced(Map<UUID, Set<Role>> held, Set<UUID> where, Map<UUID, Set<Role>> given) {
        Map<UUID, Set<Role>> changed = new HashMap<>(held);
        changed.keySet().removeAll(where);
        changed.putAll(given);
        return of(changed);
    }

    /** Refuses none at all. */
    public static void require(Map<UUID, Set<Role>> roles) {
        if (of(roles).isEmpty()) {
            throw new DomainException(PracticeError.ROLE_REQUIRED, Map.of("field", "roles"));
        }
    }
}
