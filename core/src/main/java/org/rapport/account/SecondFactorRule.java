package org.rapport.account;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.rapport.shared.access.Role;

/** Who must have a second factor: everybody in a role that reads clinical text. Others may have one. */
public final class SecondFactorRule {

    private static final Set<Role> READERS =
            Collections.unmodifiableSet(EnumSet.of(Role.THERAPIST, Role.SUPERVISOR, Role.ETHICS_LEAD, Role.RESEARCHER));

    private SecondFactorRule() {}

    /** Whether somebody with these roles must have one. */
    public static boolean requires(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }
}
