package org.rapport.web.shell;

import java.util.List;
import java.util.Set;
import org.rapport.shared.access.Role;

/** The left navigation of staff pages, in order. A new top page adds its line here. */
final class Navigation {

    private static final Set<Role> RUN_THE_ORGANISATION = Set.of(Role.ADMINISTRATOR, Role.PRACTICE_MANAGER);

    static final List<NavigationEntry> ENTRIES = List.of(
            new NavigationEntry("/today.xhtml", "shell.navigation.today", "pi-calendar", Set.of(Role.THERAPIST)),
            new NavigationEntry(
                    "/relationships.xhtml", "shell.navigation.relationships", "pi-users", Set.of(Role.THERAPIST)),
            new NavigationEntry("/radar.xhtml", "shell.navigation.radar", "pi-compass", Set.of(Role.SUPERVISOR)),
            new NavigationEntry("/journal.xhtml", "shell.navigation.journal", "pi-history", Set.of(Role.ETHICS_LEAD)),
            new NavigationEntry("/tasks.xhtml", "shell.navigation.tasks", "pi-check-square", Set.of()),
            new NavigationEntry(
                    "/schedule-overview.xhtml",
                    "shell.navigation.scheduleOverview",
                    "pi-clock",
                    Set.of(Role.PRACTICE_MANAGER)),
            new NavigationEntry("/terms.xhtml", "shell.navigation.terms", "pi-wallet", Set.of(Role.PRACTICE_MANAGER)),
            new NavigationEntry("/crisis.xhtml", "shell.navigation.crisis", "pi-phone", Set.of(Role.PRACTICE_MANAGER)),
            new NavigationEntry("/practices.xhtml", "shell.navigation.practices", "pi-building", RUN_THE_ORGANISATION),
            new NavigationEntry(
                    "/supervision-links.xhtml",
                    "shell.navigation.supervisionLinks",
                    "pi-sitemap",
                    RUN_THE_ORGANISATION),
            new NavigationEntry("/members.xhtml", "shell.navigation.members", "pi-id-card", Set.of()),
            new NavigationEntry("/rules.xhtml", "shell.navigation.rules", "pi-book", Set.of(Role.ADMINISTRATOR)),
            new NavigationEntry(
                    "/consent-texts.xhtml",
                    "shell.navigation.consentTexts",
                    "pi-check-circle",
                    Set.of(Role.ADMINISTRATOR)),
            new NavigationEntry(
                    "/drift-limits.xhtml", "shell.navigation.driftLimits", "pi-sliders-h", Set.of(Role.ADMINISTRATOR)),
            new NavigationEntry("/plugins.xhtml", "shell.navigation.plugins", "pi-box", Set.of(Role.ADMINISTRATOR)),
            new NavigationEntry(
                    "/questionnaires.xhtml",
                    "shell.navigation.questionnaires",
                    "pi-file-edit",
                    Set.of(Role.ADMINISTRATOR)),
            new NavigationEntry(
                    "/import.xhtml", "shell.navigation.import", "pi-file-import", Set.of(Role.ADMINISTRATOR)));

    private Navigation() {}
}
