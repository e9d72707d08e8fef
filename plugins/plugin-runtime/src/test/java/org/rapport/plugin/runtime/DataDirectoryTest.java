package org.rapport.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

class DataDirectoryTest {

    private static final String PLUGIN =
            "plugin: {id: sleep, name: Sleep, version: 1.0.0, vendor: Example Ltd, licence: MIT}\n";

    @TempDir
    Path root;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() throws IOException {
        workshop = new Workshop(root);
    }

    private static String instrument(String id, String method) {
        return """
                instrument:
                  id: %s
                  version: 1.0
                  title: {en: Sleep diary}
                  licence: {verdict: ship, holder: Example Ltd}
                  options: {row: {from: 0, to: 3}}
                  items: [{id: q1, options: row}]
                  scales:
                    - {id: total, title: {en: Total}, items: [q1], method: %s, direction: higher-is-worse, min: 0, max: 3}
                """.formatted(id, method);
    }

    private void write(String directory, String file, String text) throws IOException {
        Files.writeString(
                Files.createDirectories(workshop.plugins.resolve(directory)).resolve(file), text);
    }

    private PluginProblem refusal() {
        try (PluginRegistry registry = workshop.scan()) {
            return registry.plugins().get(0).problem().orElseThrow();
        }
    }

    @Test
    void a_directory_of_data_is_a_plugin_without_code() throws IOException {
        write("sleep", "instrument.yaml", PLUGIN + instrument("sleep-diary", "sum"));
        try (PluginRegistry registry = workshop.scan()) {
            LoadedPlugin plugin = registry.plugins().get(0);
            assertThat(plugin.state()).isEqualTo(PluginState.ACTIVE);
            assertThat(plugin.code()).isFalse();
            Instrument diary = registry.instrument("sleep-diary").orElseThrow();
            assertThat(registry.score(diary, Answers.none().with("q1", 2)).score("total"))
                    .flatMap(ScaleScore::value)
                    .hasToString("Optional[2]");
        }
    }

    @Test
    void data_beside_a_jar_is_scored_by_the_code_of_the_jar() throws IOException {
        Path directory = workshop.described(
                "mixed",
                "public Optional<InstrumentScorer> scorer(Instrument one) {"
                        + " return Optional.of(answers -> Map.of(\"total\", BigDecimal.ONE)); }");
        write(directory.getFileName().toString(), "instrument.yaml", instrument("sleep-diary", "custom"));
        try (PluginRegistry registry = workshop.scan()) {
            assertThat(registry.plugins().get(0).code()).isTrue();
            Instrument diary = registry.instrument("sleep-diary").orElseThrow();
            assertThat(registry.score(diary, Answers.none().with("q1", 2)).score("total"))
                    .map(ScaleScore::state)
                    .contains(ScoreState.SCORED);
        }
    }

    @Test
    void data_that_cannot_be_read_or_says_not_which_plugin_it_is_is_refused() throws IOException {
        write("sleep", "instrument.yaml", instrument("sleep-diary", "sum"));
        assertThat(refusal())
                .isEqualTo(new PluginProblem(
                        PluginProblem.Kind.DATA,
                        "No data file says which plugin this is. Write \"plugin:\" with id, name, version, vendor and licence"
                                + " into one of them."));
        write("sleep", "instrument.yaml", PLUGIN + instrument("sleep-diary", "some"));
        assertThat(refusal().kind()).isEqualTo(PluginProblem.Kind.DATA);
        assertThat(refusal().detail()).startsWith("instrument.yaml, line 10, instrument.scales[1].method: ");
    }

    @Test
    void data_is_judged_like_code() throws IOException {
        write(
                "sleep",
                "instrument.yaml",
                PLUGIN + instrument("sleep-diary", "sum").replace("items: [q1]", "items: [q2]"));
        assertThat(refusal().kind()).isEqualTo(PluginProblem.Kind.INSTRUMENT);
        assertThat(refusal().detail()).contains("sleep-diary, scale total: there is no item q2 in the instrument");
        write("sleep", "instrument.yaml", PLUGIN + instrument("sleep-diary", "custom"));
        assertThat(refusal().detail()).contains("data alone cannot score it");
        write(
                "sleep",
                "instrument.yaml",
                PLUGIN.replace("vendor: Example Ltd", "vendor: E, api: \"[2.0,3.0)\"")
                        + instrument("sleep-diary", "sum"));
        assertThat(refusal().kind()).isEqualTo(PluginProblem.Kind.API_RANGE);
    }
}
