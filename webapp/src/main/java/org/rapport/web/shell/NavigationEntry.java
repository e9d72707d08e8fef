package org.rapport.web.shell;

import java.util.Collections;
import java.util.Set;
import org.rapport.shared.access.Role;

/**
 * A line of the left navigation.
 *
 * @param page address of the page inside the application, starting with a slash
 * @param label text key
 * @param icon PrimeIcon
 * @param roles who sees it; empty means every member
 */
public record NavigationEntry(String page, String label, String icon, Set<Role> roles) {

    /** Whether somebody with these roles sees the entry. */
    boolean fits(Set<Role> held) {
        return roles.isEmpty() || !Collections.disjoint(roles, held);
    }
}
