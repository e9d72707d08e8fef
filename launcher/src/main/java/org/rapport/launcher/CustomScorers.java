package org.rapport.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.plugin.runtime.ArchiveLimits;
import org.rapport.plugin.runtime.OwnPlugins;
import org.rapport.plugin.runtime.PluginArchive;
import org.rapport.plugin.runtime.PluginLimits;
import org.rapport.plugin.runtime.PluginOrigin;
import org.rapport.plugin.runtime.PluginRefused;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.SettingValues;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Setting;

/**
 * The scorers of plugins, those that came along with this release or an earlier one and those installed or replaced since; those
 * of plugins that were removed on demand.
 */
final class CustomScorers implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String VERSIONS = """
            select e.id, e.checksum, e.archive from (
                select p.id, p.checksum, p.archive, p.ended_at as at from gate.plugin p
                 where p.code and ? = any (p.instruments) and (? or p.ended_at is null or exists (
                       select 1 from gate.plugin n
                        where n.plugin_id = p.plugin_id and n.organisation_id is null and n.ended_at is null))
                union all
                select r.id, r.checksum, r.archive, r.kept_at from gate.release_plugin r
                 where ? = any (r.instruments)
                   and (? or exists (select 1 from gate.release_plugin n where n.plugin_id = r.plugin_id and n.present))) e
             order by e.at desc nulls first""";

    private final Connection connection;
    private final boolean removedToo;
    private final PluginRegistry ours;
    private final Path work;
    private final Map<String, List<PluginRegistry>> installed = new HashMap<>();
    private final Map<Instrument, Optional<PluginRegistry>> found = new IdentityHashMap<>();

    private CustomScorers(Connection connection, boolean removedToo, Path work) {
        this.connection = connection;
        this.removedToo = removedToo;
        this.work = work;
        this.ours = PluginRegistry.scan(Installation.here().plugins(), PluginLimits.usual(), Clock.systemUTC());
    }

    /** Those of plugins that were removed only where the operator asks for it: it was the operator's word that they run no more. */
    static CustomScorers of(Connection connection, boolean removedToo) throws IOException {
        return new CustomScorers(connection, removedToo, Files.createTempDirectory("rapport-scores"));
    }

    /** All scores of a form, the plugin's own too; empty if no plugin makes them any more. */
    Optional<ScoredResponse> score(StoredForms.Form form) {
        Instrument structure = form.structure();
        Optional<PluginRegistry> plugin = found.computeIfAbsent(structure, this::find);
        return plugin.flatMap(registry -> registry.instrument(structure.id())
                        .map(same -> registry.score(same, form.answers(), settings(form))))
                .filter(scored -> scored.scores().stream().noneMatch(each -> each.state() == ScoreState.PENDING));
    }

    private Optional<PluginRegistry> find(Instrument structure) {
        if (offers(ours, structure)) {
            return Optional.of(ours);
        }
        return installed.computeIfAbsent(structure.id() + "@" + structure.version(), this::load).stream()
                .filter(each -> offers(each, structure))
                .findFirst();
    }

    private static boolean offers(PluginRegistry registry, Instrument structure) {
        return registry.instrument(structure.id())
                .filter(each -> each.withoutWordings().equals(structure.withoutWordings()))
                .isPresent();
    }

    private List<PluginRegistry> load(String instrument) {
        List<PluginRegistry> versions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
            statement.setString(1, instrument);
            statement.setBoolean(2, removedToo);
            statement.setString(3, instrument);
            statement.setBoolean(4, removedToo);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    unpacked(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3))
                            .map(place -> OwnPlugins.none(PluginLimits.usual(), Clock.systemUTC())
                                    .with(place))
                            .ifPresent(versions::add);
                }
            }
        } catch (SQLException e) {
            throw TokenStore.refused(e);
        } catch (IOException e) {
            throw new Refusal("The plugins cannot be unpacked in " + work + ".", e);
        }
        return versions;
    }

    /** Only what was installed: a plugin whose files were changed since does not run. */
    private Optional<Path> unpacked(UUID version, String checksum, byte[] archive) throws IOException {
        Path place = work.resolve(version.toString());
        if (Files.exists(place)) {
            return Optional.of(place);
        }
        Path zip = Files.write(work.resolve(version + ".zip"), archive);
        try {
            PluginArchive.open(zip, place, ArchiveLimits.usual());
            return PluginOrigin.of(place).checksum().equals(checksum) ? Optional.of(place) : Optional.empty();
        } catch (PluginRefused refused) {
            return Optional.empty();
        }
    }

    private static Answers settings(StoredForms.Form form) {
        Answers values = SettingValues.presets(form.structure());
        Map<String, String> typed = form.settings().map(CustomScorers::read).orElse(Map.of());
        for (Setting setting : form.structure().settings()) {
            String value = typed.getOrDefault(setting.id(), setting.preset());
            if (SettingValues.allowed(setting, value)) {
                values = SettingValues.with(values, setting, value);
            }
        }
        return values;
    }

    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new Refusal("Settings of an instrument cannot be read.", e);
        }
    }

    @Override
    public void close() throws IOException {
        ours.close();
        installed.values().forEach(all -> all.forEach(PluginRegistry::close));
        OwnerOnly.delete(work);
    }
}
