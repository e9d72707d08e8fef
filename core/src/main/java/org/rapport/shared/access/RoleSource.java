package org.rapport.shared.access;

import java.util.Set;

/** Tells which roles a member holds today; implemented by the feature {@code practice}. */
public interface RoleSource {

    /** The roles in any practice; empty for a member who left or is unknown. */
    Set<Role> rolesOf(Actor.Member member);
}
