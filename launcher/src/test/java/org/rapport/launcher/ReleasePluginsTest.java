package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.Workshop;

/** What a release brings with code is in the database when the next one takes its files away. */
class ReleasePluginsTest {

    @TempDir
    Path root;

    @TempDir
    Path scratch;

    private static void keep(ExaminedInstallation installation, Path plugins) {
        new ReleasePlugins(plugins, Instant.now())
                .keep(installation.access().url(), installation.access().owner());
    }

    private static List<String> kept(ExaminedInstallation installation) throws SQLException {
        List<String> kept = new ArrayList<>();
        try (Connection connection = installation.superuser();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select plugin_id || ' ' || plugin_version || ' ' || array_to_string(instruments, ',')"
                                        + " || case when present then '' else ' earlier' end from gate.release_plugin"
                                        + " order by kept_at, plugin_id")) {
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
        }
        return kept;
    }

    private Path release(String name, String title, String... withCode) throws Exception {
        Workshop workshop = new Workshop(scratch.resolve(name));
        for (String id : withCode) {
            workshop.plugin(
                    id,
                    Workshop.descriptor(id).replace("1.0.0", name)
                            + Workshop.instrument(id, "CUSTOM").replace("\"T\"", "\"" + title + "\"")
                            + "public Optional<InstrumentScorer> scorer(Instrument one) { return Optional.of(answers ->"
                            + " Map.of(\"total\", BigDecimal.ONE)); }\n");
        }
        return workshop.plugins;
    }

    @Test
    void everyVersionIsKeptOnceAndTheDatabaseKnowsWhichAreThere() throws Exception {
        try (ExaminedInstallation installation = new ExaminedInstallation(root)) {
            Path first = release("1.0.0", "First", "mood", "sleep");
            keep(installation, first);
            keep(installation, first);
            assertThat(kept(installation)).containsExactly("mood 1.0.0 mood@1.0", "sleep 1.0.0 sleep@1.0");
            keep(installation, release("2.0.0", "Second", "sleep"));
            assertThat(kept(installation))
                    .containsExactly(
                            "mood 1.0.0 mood@1.0 earlier", "sleep 1.0.0 sleep@1.0 earlier", "sleep 2.0.0 sleep@1.0");
            keep(installation, scratch.resolve("nowhere"));
            assertThat(kept(installation)).allMatch(line -> line.endsWith("earlier"));
        }
    }
}
