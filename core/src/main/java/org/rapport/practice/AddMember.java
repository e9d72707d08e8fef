package org.rapport.practice;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.access.Role;

/**
 * A new member with an account.
 *
 * @param language {@code en} or {@code de}
 * @param email where mails go, empty when not known
 * @param roles what the member does, by practice
 * @param password as the member chose it; 10 to 200 characters
 */
public record AddMember(
        String displayName,
        String language,
        String email,
        Map<UUID, Set<Role>> roles,
        String signInName,
        String password) {

    /** Keeps its own copy of the roles. */
    public AddMember {
        roles = RolesByPractice.of(roles);
    }

    /** Neither name nor password. */
    @Override
    public String toString() {
        return "AddMember";
    }
}
