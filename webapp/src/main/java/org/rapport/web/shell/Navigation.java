package org.rapport.web.shell;

import java.util.List;
import java.util.Set;
import org.rapport.shared.access.Role;

/** The left navigation of staff pages, in order. A new top page adds its line here. */
final class Navigation {

    static final List<NavigationEntry> ENTRIES = List.of(
            new NavigationEntry("/today.xhtml", "shell.navigation.today", "pi-calendar", Set.of(Role.THERAPIST)),
            new NavigationEntry(
                    "/relationships.xhtml", "shell.navigation.relationships", "pi-users", Set.of(Role.THERAPIST)),
            new NavigationEntry("/radar.xhtml", "shell.navigation.radar", "pi-compass", Set.of(Role.SUPERVISOR)),
            new NavigationEntry("/tasks.xhtml", "shell.navigation.tasks", "pi-check-square", Set.of()),
            new NavigationEntry("/members.xhtml", "shell.navigation.members", "pi-id-card", Set.of()));

    private Navigation() {}
}
