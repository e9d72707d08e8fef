package org.rapport.plugin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is installed, of all organisations, as it stood in one moment.
 *
 * @param revision number of that moment
 * @param installed the versions in use
 * @param enabled which plugins of the server each organisation uses
 * @param resumed how often suspensions of a plugin were ended
 */
record PluginTable(
        long revision, List<InstalledPlugin> installed, Map<UUID, Set<String>> enabled, Map<String, Long> resumed) {

    /** Nothing, before the database was asked. */
    static PluginTable none() {
        return new PluginTable(-1, List.of(), Map.of(), Map.of());
    }

    List<InstalledPlugin> ofServer() {
        return installed.stream().filter(each -> each.organisation().isEmpty()).toList();
    }

    boolean has(UUID version) {
        return installed.stream().anyMatch(each -> each.id().equals(version));
    }

    List<InstalledPlugin> of(UUID organisation) {
        return installed.stream()
                .filter(each -> each.organisation().filter(organisation::equals).isPresent())
                .toList();
    }
}
