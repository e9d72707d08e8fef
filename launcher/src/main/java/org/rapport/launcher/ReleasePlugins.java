package org.rapport.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.plugin.runtime.PluginLimits;
import org.rapport.plugin.runtime.PluginOrigin;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.spi.PluginDescriptor;

/**
 * Keeps the code of the plugins this release brings in the database, as its owner: the next release may bring other versions and
 * take these files away, while scores still wait for them. Plugins without code need no keeping, their structures are with the forms.
 */
final class ReleasePlugins {

    private static final String KEEP = """
            insert into gate.release_plugin (id, plugin_id, plugin_version, checksum, instruments, archive, kept_at, present)
            values (?, ?, ?, ?, ?, ?, ?, true) on conflict (checksum) do nothing""";

    private static final String MARK =
            "update gate.release_plugin set present = not present" + " where present <> (checksum = any (?))";

    private final Path plugins;
    private final Instant now;

    /** Those in this directory, one in a directory of its own each. */
    ReleasePlugins(Path plugins, Instant now) {
        this.plugins = plugins;
        this.now = now;
    }

    /** Those of this installation. */
    static ReleasePlugins here() {
        return new ReleasePlugins(
                Installation.here().plugins(), Clock.systemUTC().instant());
    }

    /** Keeps what is not kept yet, and notes what this release brings. */
    void keep(String url, DatabaseAccess.Login owner) {
        Map<String, Path> here = withCode();
        try (Connection connection = owner.connect(url)) {
            connection.setAutoCommit(false);
            Set<String> unknown = new HashSet<>(here.keySet());
            unknown.removeAll(known(connection));
            if (!unknown.isEmpty()) {
                keep(connection, here, unknown);
            }
            try (PreparedStatement mark = connection.prepareStatement(MARK)) {
                mark.setArray(1, connection.createArrayOf("text", here.keySet().toArray()));
                mark.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new Refusal(
                    "The plugins of this release cannot be kept in the database (SQLSTATE " + e.getSQLState() + ").",
                    e);
        }
    }

    private static Set<String> known(Connection connection) throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement all = connection.prepareStatement("select checksum from gate.release_plugin");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                known.add(row.getString(1));
            }
        }
        return known;
    }

    private void keep(Connection connection, Map<String, Path> here, Set<String> unknown) throws SQLException {
        try (PluginRegistry loaded = PluginRegistry.scan(plugins, PluginLimits.usual(), Clock.systemUTC())) {
            for (Map.Entry<String, Path> each : here.entrySet()) {
                List<LoadedPlugin> found = loaded.plugins().stream()
                        .filter(plugin -> plugin.directory().equals(each.getValue()))
                        .filter(plugin -> unknown.contains(each.getKey()))
                        .toList();
                for (LoadedPlugin plugin : found) {
                    keep(connection, each.getKey(), plugin);
                }
            }
        }
    }

    /** One that cannot be loaded scored nothing and will not. */
    private void keep(Connection connection, String checksum, LoadedPlugin plugin) throws SQLException {
        if (plugin.descriptor().isEmpty()) {
            return;
        }
        PluginDescriptor descriptor = plugin.descriptor().get();
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, EntryIds.next(now));
            keep.setString(2, descriptor.id());
            keep.setString(3, descriptor.version());
            keep.setString(4, checksum);
            keep.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            plugin.instruments().stream()
                                    .map(form -> form.id() + "@" + form.version())
                                    .toArray()));
            keep.setBytes(6, packed(plugin.directory()));
            keep.setTimestamp(7, Timestamp.from(now));
            keep.executeUpdate();
        }
    }

    private Map<String, Path> withCode() {
        if (!Files.isDirectory(plugins)) {
            return Map.of();
        }
        Map<String, Path> found = new TreeMap<>();
        try (Stream<Path> directories = Files.list(plugins)) {
            for (Path directory : directories.filter(Files::isDirectory).toList()) {
                if (files(directory).stream().anyMatch(file -> file.toString().endsWith(".jar"))) {
                    found.put(PluginOrigin.of(directory).checksum(), directory);
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The plugins in " + plugins + " cannot be read", unreadable);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static byte[] packed(Path directory) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files(directory)) {
                zip.putNextEntry(
                        new ZipEntry(directory.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The plugin in " + directory.getFileName() + " cannot be read", unreadable);
        }
    }
}
