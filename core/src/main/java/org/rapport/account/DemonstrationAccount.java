package org.rapport.account;

import java.util.Arrays;
import java.util.List;
import org.rapport.shared.access.Role;

/**
 * An account of the demonstration, shown with its password to whoever tries it out on this machine.
 *
 * @param roles in the order of their names
 * @param practice the first practice of the member
 */
public record DemonstrationAccount(
        String signInName, String password, String displayName, List<Role> roles, String practice) {

    static DemonstrationAccount of(String signInName, String displayName, String roles, String practice) {
        return new DemonstrationAccount(
                signInName,
                DemonstrationAccounts.PASSWORD,
                displayName,
                Arrays.stream(roles.split(",")).map(Role::valueOf).toList(),
                practice);
    }
}
