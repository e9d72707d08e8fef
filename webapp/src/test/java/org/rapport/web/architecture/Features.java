package org.rapport.web.architecture;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The features of the core and the edges between them, as the design lists them. An edge is transitive. */
final class Features {

    /** A feature and what it may use besides shared and audit. */
    static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("account", Set.of()),
            Map.entry("practice", Set.of("account")),
            Map.entry("client", Set.of("practice")),
            Map.entry("relationship", Set.of("client")),
            Map.entry("task", Set.of("relationship")),
            Map.entry("plugin", Set.of("practice")),
            Map.entry("consent", Set.of("task")),
            Map.entry("contract", Set.of("consent")),
            Map.entry("session", Set.of("contract")),
            Map.entry("measure", Set.of("session", "plugin")),
            Map.entry("note", Set.of("session", "plugin")),
            Map.entry("goal", Set.of("measure")),
            Map.entry("safety", Set.of("measure")),
            Map.entry("feedback", Set.of("measure")),
            Map.entry("signal", Set.of("goal", "note", "feedback", "safety")),
            Map.entry("workflow", Set.of("signal")),
            Map.entry("repair", Set.of("signal")),
            Map.entry("ethics", Set.of("signal")),
            Map.entry("supervision", Set.of("repair", "ethics")),
            Map.entry("recall", Set.of("signal")),
            Map.entry("research", Set.of("recall")),
            Map.entry("desk", Set.of("supervision")),
            Map.entry("transfer", Set.of("desk")),
            Map.entry("demo", Set.of("desk"))));

    private Features() {}

    /** Every feature this one may use: its edges followed to the end, shared and audit, itself. */
    static Set<String> reach(String feature) {
        Set<String> all = new HashSet<>();
        follow(feature, all);
        all.add("shared");
        if (!feature.equals("shared")) {
            all.add("audit");
        }
        return all;
    }

    private static void follow(String feature, Set<String> all) {
        if (all.add(feature)) {
            MAY_USE.getOrDefault(feature, Set.of()).forEach(next -> follow(next, all));
        }
    }
}
