package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.data.Row;

/**
 * Ids and versions of plugins the actor's organisation has or had, for boundaries of higher features, in their transaction. What
 * entries of the journal about plugins are about is such a version, or a decision of the operator's about a key or files.
 */
@ApplicationScoped
public class PluginNames {

    @Inject
    private EntityManager entities;

    /** As {@code sleep-diary 1.0.0}, or a fingerprint or checksum with the plugins that rest on it; ids that are none, or another organisation's own, are left out. */
    public Map<UUID, String> of(Collection<UUID> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        String array = versions.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        Map<UUID, String> names = new HashMap<>();
        Row.of(entities.createNativeQuery(
                                "select id, plugin_id, plugin_version from gate.plugin_names(cast(?1 as uuid[]))")
                        .setParameter(1, array)
                        .getResultList())
                .forEach(row -> names.put(row.uuid(0), (row.text(1) + " " + row.text(2)).strip()));
        return names;
    }
}
