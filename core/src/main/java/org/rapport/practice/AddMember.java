package org.rapport.practice;

import java.util.Set;
import java.util.UUID;
import org.rapport.shared.access.Role;

/**
 * A new member with an account.
 *
 * @param practice where the roles are held
 * @param language {@code en} or {@code de}
 * @param password the first one; 10 to 200 characters
 */
public record AddMember(
        String displayName, String language, UUID practice, Set<Role> roles, String signInName, String password) {

    /** Keeps its own copy of the roles. */
    public AddMember {
        roles = Set.copyOf(roles);
    }

    /** Neither name nor password. */
    @Override
    public String toString() {
        return "AddMember";
    }
}
