package org.rapport.practice;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.access.Role;

/** A member as colleagues see them. */
public record MemberRow(UUID id, String displayName, String language, boolean left, Set<Role> roles) {

    /** Keeps its own copy of the roles. */
    public MemberRow {
        roles = Set.copyOf(roles);
    }

    MemberRow with(MemberRow more) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        all.addAll(more.roles);
        return new MemberRow(id, displayName, language, left, all);
    }

    /** The id only. */
    @Override
    public String toString() {
        return "MemberRow " + id;
    }
}
