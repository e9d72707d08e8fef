package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
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

    void choose(String plugin, boolean enabled) {
        boolean changed = (Boolean)
                query("select gate.choose_plugin(?1, ?2)", plugin, enabled).getSingleResult();
        if (changed) {
            journal.changed(enabled ? PluginAction.PLUGIN_ENABLED : PluginAction.PLUGIN_DISABLED, version(plugin));
        }
    }

    void resume(String plugin) {
        entities.createNativeQuery("select gate.resume_plugin(?1)")
                .setParameter(1, plugin)
                .getSingleResult();
        journal.changed(PluginAction.PLUGIN_RESUMED, version(plugin));
    }

    /** The version in use of a plugin for the whole server; none for one of the release's that was never kept. */
    private @Nullable UUID version(String plugin) {
        return Row.of(entities.createNativeQuery("select v from gate.plugin_version_in_use(?1) as v")
                        .setParameter(1, plugin)
                        .getResultList())
                .get(0)
                .uuidOrNull(0);
    }

    private Query query(String sql, Object first, Object second) {
        return entities.createNativeQuery(sql).setParameter(1, first).setParameter(2, second);
    }
}
