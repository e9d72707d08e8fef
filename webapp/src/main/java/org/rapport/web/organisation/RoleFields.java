package org.rapport.web.organisation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.practice.PracticeRow;
import org.rapport.shared.access.Role;

/** The roles that are ticked in one practice. */
public class RoleFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID practice;
    private final String name;
    private Role[] roles;

    RoleFields(PracticeRow row, Collection<Role> held) {
        practice = row.id();
        name = row.name();
        roles = held.stream().sorted().toArray(Role[]::new);
    }

    static Map<UUID, Set<Role>> ticked(List<RoleFields> fields) {
        Map<UUID, Set<Role>> ticked = new LinkedHashMap<>();
        for (RoleFields field : fields) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            roles.addAll(Arrays.asList(field.roles));
            ticked.put(field.practice, roles);
        }
        return ticked;
    }

    /** The roles somebody may give: a manager all but the administrator's. */
    static List<Role> open(Set<Role> held) {
        return Arrays.stream(Role.values())
                .filter(role -> held.contains(Role.ADMINISTRATOR) || role != Role.ADMINISTRATOR)
                .toList();
    }

    /** The name of the practice. */
    public String getName() {
        return name;
    }

    /** The roles there. */
    public Role[] getRoles() {
        return roles.clone();
    }

    /** Ticked in the form. */
    public void setRoles(Role[] ticked) {
        roles = ticked.clone();
    }
}
