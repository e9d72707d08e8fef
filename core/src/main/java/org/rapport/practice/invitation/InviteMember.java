package org.rapport.practice.invitation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.practice.RolesByPractice;
import org.rapport.shared.access.Role;

/**
 * Somebody is to become a member.
 *
 * @param displayName what colleagues will call them
 * @param email where the link goes, empty when it is handed over otherwise
 * @param language {@code en} or {@code de}: of the mail and of their pages
 * @param roles what they will do, by practice; at least one
 */
public record InviteMember(String displayName, String email, String language, Map<UUID, Set<Role>> roles) {

    /** Keeps its own copy of the roles. */
    public InviteMember {
        roles = RolesByPractice.of(roles);
    }

    /** Neither name nor address. */
    @Override
    public String toString() {
        return "InviteMember";
    }
}
