package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.Journal;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;
import org.rapport.spi.PluginDescriptor;

/** Writes what was decided about plugins, in the caller's transaction, and into the journal. */
@ApplicationScoped
class PluginStore {

    @Inject
    private EntityManager entities;

    @Inject
    private Journal journal;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    void install(PluginJudging.Judged judged, byte[] archive) {
        PluginPreview preview = judged.preview();
        PluginDescriptor descriptor = preview.descriptor().orElseThrow();
        UUID version = ids.next();
        query("select gate.install_plugin(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", version, descriptor.id())
                .setParameter(3, descriptor.version())
                .setParameter(4, judged.checksum())
                .setParameter(
                        5, preview.offers().stream().map(PluginOffer::claim).collect(Collectors.joining("\n")))
                .setParameter(
                        6,
                        preview.offers().stream()
                                .filter(each -> each.kind() == PluginOffer.Kind.INSTRUMENT)
                                .map(each -> each.id() + "@" + each.version())
                                .collect(Collectors.joining("\n")))
                .setParameter(7, archive)
                .setParameter(8, Timestamp.from(clock.instant()))
                .getSingleResult();
        boolean first = preview.replaces().isEmpty();
        journal.changed(first ? PluginAction.PLUGIN_INSTALLED : PluginAction.PLUGIN_REPLACED, version);
    }

    void remove(String plugin) {
        Row removed = Row.of(query("select gate.remove_plugin(?1, ?2)", plugin, Timestamp.from(clock.instant()))
                        .getResultList())
                .get(0);
        UUID version = removed.uuidOrNull(0);
        if (version != null) {
            journal.changed(PluginAction.PLUGIN_REMOVED, version);
        }
    }

    void choose(String plugin, boolean enabled, PluginTable table) {
        boolean changed = (Boolean)
                query("select gate.choose_plugin(?1, ?2)", plugin, enabled).getSingleResult();
        if (changed) {
            journal.changed(
                    enabled ? PluginAction.PLUGIN_ENABLED : PluginAction.PLUGIN_DISABLED, version(plugin, table));
        }
    }

    void resume(String plugin, PluginTable table) {
        entities.createNativeQuery("select gate.resume_plugin(?1)")
                .setParameter(1, plugin)
                .getSingleResult();
        journal.changed(PluginAction.PLUGIN_RESUMED, version(plugin, table));
    }

    /** The version of the operator's that is installed; none for what comes with the installation. */
    private static @Nullable UUID version(String plugin, PluginTable table) {
        Predicate<InstalledPlugin> same = each -> each.plugin().equals(plugin);
        return table.ofServer().stream()
                .filter(same)
                .map(InstalledPlugin::id)
                .findFirst()
                .orElse(null);
    }

    private Query query(String sql, Object first, Object second) {
        return entities.createNativeQuery(sql).setParameter(1, first).setParameter(2, second);
    }
}
