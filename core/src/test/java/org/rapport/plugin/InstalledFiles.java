package org.rapport.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapport.plugin.runtime.ArchiveLimits;
import org.rapport.plugin.runtime.PluginTrial;
import org.rapport.testing.TestDatabase;

/** Plugins as files: data of a sleep diary in any version, and what the operator's command writes into the database. */
public final class InstalledFiles {

    /** No score of a single item reaches it. */
    private static final String CUT_OFF = "  thresholds:\n    - {scale: total, kind: cutoff, is: at-least, value: 4,"
            + " setting: cut-off, label: {en: look closer, de: genauer ansehen}, citation: Example 2026,"
            + " provenance: secondary}\n";

    private InstalledFiles() {}

    /** A plugin without code: one instrument of two items, its score a sum. */
    public static byte[] diary(String plugin, String version, String... items) {
        return zip(plugin + ".yaml", yaml(plugin, version, items));
    }

    static String yaml(String plugin, String version, String... items) {
        StringBuilder text = new StringBuilder("plugin: {id: " + plugin + ", name: Sleep diary, version: " + version
                + ", vendor: Example Ltd, licence: Apache-2.0}\ninstrument:\n  id: " + plugin + "-week\n  version: "
                + version + "\n  title: {en: Sleep in the last week, de: Schlaf in der letzten Woche}\n"
                + "  licence: {verdict: ship, holder: Example Ltd, counted: true}\n  options: {often: [0, 1, 2, 3]}\n"
                + "  settings:\n    - {id: cut-off, kind: integer, title: {en: Cut-off, de: Grenzwert}, preset: 4,"
                + " min: 3, max: 5}\n  items:\n");
        for (String item : items) {
            text.append("    - {id: " + item + ", options: often, label: {en: " + item + "}}\n");
        }
        text.append("  scales:\n    - {id: total, title: {en: Bad nights, de: Schlechte Nächte}, items: ["
                + String.join(", ", items) + "], method: sum, direction: higher-is-worse, min: 0, max: "
                + 3 * items.length + ", primary: true}\n" + (items.length > 1 ? CUT_OFF : "")
                + "  wordings:\n    - language: en\n      respondent: client\n"
                + "      title: How did you sleep?\n      items: {");
        String separator = "";
        for (String item : items) {
            text.append(separator + item + ": About " + item);
            separator = ", ";
        }
        return text.append("}\n      options: {often: [never, seldom, often, always]}\n")
                .toString();
    }

    public static byte[] zip(String name, String text) {
        try (var bytes = new java.io.ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As the operator's command does: for the whole server, in place of an earlier version. */
    static UUID install(Path zip, String plugin, String version, String instrument) throws Exception {
        UUID id = UUID.randomUUID();
        Path work = Files.createTempDirectory("installed");
        try (PluginTrial trial = PluginTrial.open(zip, work, ArchiveLimits.usual())) {
            end(plugin);
            try (var owner = TestDatabase.get().asOwner();
                    var insert = owner.prepareStatement("insert into gate.plugin (id, plugin_id, plugin_version, code,"
                            + " checksum, claims, instruments, archive, installed_at) values (?, ?, ?, true, ?,"
                            + " array['instrument ' || ?], array[?], ?, ?)")) {
                insert.setObject(1, id);
                insert.setString(2, plugin);
                insert.setString(3, version);
                insert.setString(4, trial.origin().checksum());
                insert.setString(5, plugin);
                insert.setString(6, instrument);
                insert.setBytes(7, Files.readAllBytes(zip));
                insert.setTimestamp(8, Timestamp.from(Instant.now()));
                insert.executeUpdate();
            }
        }
        return id;
    }

    /** As a start keeps what its release brings. */
    static void keepOfRelease(Path zip, String plugin, String instrument, boolean present) throws Exception {
        try (PluginTrial trial = PluginTrial.open(zip, Files.createTempDirectory("kept"), ArchiveLimits.usual());
                var owner = TestDatabase.get().asOwner();
                var insert = owner.prepareStatement("insert into gate.release_plugin (id, plugin_id, plugin_version,"
                        + " checksum, instruments, archive, kept_at, present) values (?, ?, '1.0.0', ?, array[?], ?, now(),"
                        + " ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, plugin);
            insert.setString(3, trial.origin().checksum());
            insert.setString(4, instrument);
            insert.setBytes(5, Files.readAllBytes(zip));
            insert.setBoolean(6, present);
            insert.executeUpdate();
        }
    }

    static void end(String plugin) throws Exception {
        try (var owner = TestDatabase.get().asOwner();
                var update = owner.prepareStatement("update gate.plugin set ended_at = now()"
                        + " where plugin_id = ? and organisation_id is null and ended_at is null")) {
            update.setString(1, plugin);
            update.executeUpdate();
        }
    }
}
