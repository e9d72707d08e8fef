package org.rapport.plugin;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/** What the database says about plugins, read before any organisation is known: the host keeps its own in line with it. */
@Boundary
class PluginRows {

    @Inject
    private EntityManager entities;

    /** Another number after every change. */
    @Permits(Who.ANYONE)
    public long revision() {
        return rows("select gate.plugin_revision()").get(0).large(0);
    }

    /** Everything that is installed, of all organisations. */
    @Permits(Who.ANYONE)
    public PluginTable all() {
        return new PluginTable(revision(), installed(), choices(), resumed());
    }

    private List<InstalledPlugin> installed() {
        return rows("select id, organisation_id, plugin_id, plugin_version, checksum, publisher, code, installed_at"
                        + " from gate.plugins()")
                .stream()
                .map(row -> new InstalledPlugin(
                        row.uuid(0),
                        Optional.ofNullable(row.uuidOrNull(1)),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        Optional.ofNullable(row.textOrNull(5)),
                        row.truth(6),
                        row.instant(7)))
                .toList();
    }

    private Map<UUID, Set<String>> choices() {
        Map<UUID, Set<String>> enabled = new HashMap<>();
        rows("select organisation_id, plugin_id from gate.plugin_choices() where enabled")
                .forEach(row -> enabled.computeIfAbsent(row.uuid(0), none -> new HashSet<>())
                        .add(row.text(1)));
        return enabled;
    }

    private Map<String, Long> resumed() {
        Map<String, Long> times = new HashMap<>();
        rows("select plugin_id, times from gate.plugins_resumed()")
                .forEach(row -> times.put(row.text(0), row.large(1)));
        return times;
    }

    /**
     * The files of a version.
     *
     * @param plugin whose they are
     * @param checksum over all of them, as they were installed
     * @param bytes the ZIP file
     */
    record Archive(String plugin, String checksum, byte[] bytes) {}

    /** The files of a version, whatever became of it. */
    @Permits(Who.ANYONE)
    public Optional<Archive> archive(UUID version) {
        return Row.of(entities.createNativeQuery("select plugin_id, checksum, archive from gate.plugin_archive(?1)")
                        .setParameter(1, version)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new Archive(row.text(0), row.text(1), row.bytes(2).orElseThrow()));
    }

    /** Earlier versions with code that offered this instrument, the newest first, of plugins still installed. */
    @Permits(Who.ANYONE)
    public List<UUID> earlier(String instrument, String version) {
        return Row.of(entities.createNativeQuery("select e from gate.earlier_plugins(?1) as e")
                        .setParameter(1, instrument + "@" + version)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    private List<Row> rows(String sql) {
        return Row.of(entities.createNativeQuery(sql).getResultList());
    }
}
