package org.rapport.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.spi.Answers;
import org.rapport.spi.PluginDescriptor;

/** Plugins come, go and are replaced while others work on. */
class ExchangeTest {

    private static final String GO = "org.rapport.plugin.runtime.exchange";

    @TempDir
    Path root;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() throws IOException {
        System.clearProperty(GO);
        workshop = new Workshop(root);
    }

    @AfterEach
    void letGo() {
        System.clearProperty(GO);
    }

    private static Optional<BigDecimal> score(PluginRegistry registry) {
        return registry.instrument("own")
                .map(own -> registry.score(own, Answers.none().with("q1", 1)))
                .flatMap(scored -> scored.score("total"))
                .flatMap(ScaleScore::value);
    }

    /** A second version of the plugin "own" in a directory of its own. */
    private Path second(String body) throws IOException {
        return workshop.plugin(
                "own-2",
                Workshop.descriptor("own").replace("1.0.0", "2.0.0") + Workshop.instrument("own", "CUSTOM")
                        + "public Optional<InstrumentScorer> scorer(Instrument one) { return Optional.of(answers -> {"
                        + body
                        + "}); }\n");
    }

    @Test
    void a_newer_version_takes_the_place_of_the_older_and_the_others_keep_what_they_counted() throws IOException {
        Path first = workshop.scoring("own", "return Map.of(\"total\", BigDecimal.ZERO);");
        workshop.scoring("zz-other", "return Map.of(\"total\", BigDecimal.ONE);");
        try (PluginRegistry before = workshop.scan()) {
            before.score(
                    before.instrument("zz-other").orElseThrow(), Answers.none().with("q1", 1));
            PluginRegistry now = before.with(second("return Map.of(\"total\", BigDecimal.ONE);"));
            before.closeWhatIsNotIn(now);
            assertThat(score(now)).contains(BigDecimal.ONE);
            assertThat(now.plugins())
                    .extracting(plugin ->
                            plugin.descriptor().map(PluginDescriptor::version).orElse("?"))
                    .containsExactly("2.0.0", "1.0.0");
            assertThat(now.plugin("zz-other").orElseThrow().use().calls()).isEqualTo(1);
            assertThat(now.without(first.resolveSibling("own-2")).instrument("own"))
                    .isEmpty();
        }
    }

    @Test
    void a_newcomer_with_an_id_of_another_plugin_is_refused_alone() throws IOException {
        workshop.scoring("own", "return Map.of(\"total\", BigDecimal.ONE);");
        try (PluginRegistry before = workshop.scan()) {
            PluginRegistry now = before.with(workshop.described("thief", Workshop.instrument("own", "SUM")));
            before.closeWhatIsNotIn(now);
            assertThat(score(now)).contains(BigDecimal.ONE);
            assertThat(now.plugins()).hasSize(2).last().satisfies(thief -> {
                assertThat(thief.state()).isEqualTo(PluginState.REFUSED);
                assertThat(thief.problem().map(PluginProblem::kind)).contains(PluginProblem.Kind.DUPLICATE_INSTRUMENT);
            });
        }
    }

    @Test
    void a_newer_version_that_is_refused_leaves_the_older_in_place() throws IOException {
        workshop.scoring("own", "return Map.of(\"total\", BigDecimal.ONE);");
        try (PluginRegistry before = workshop.scan()) {
            PluginRegistry now = before.with(workshop.plugin(
                    "own-2", Workshop.descriptor("own") + "public List<Instrument> instruments() { return null; }"));
            before.closeWhatIsNotIn(now);
            assertThat(score(now)).contains(BigDecimal.ONE);
        }
    }

    @Test
    void a_call_under_way_ends_by_the_version_it_began_with_even_if_it_needs_another_class() throws Exception {
        workshop.scoring(
                "own",
                "while (System.getProperty(\"" + GO + "\") == null) { Thread.onSpinWait(); }"
                        + " return Map.of(\"total\", Late.value()); } ); }"
                        + " static class Late { static BigDecimal value() { return BigDecimal.valueOf(2); } }"
                        + " static Optional<InstrumentScorer> unused() { return Optional.of(answers -> { return null;");
        PluginRegistry before = workshop.scan();
        CompletableFuture<Optional<BigDecimal>> underWay = CompletableFuture.supplyAsync(() -> score(before));
        while (Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("plugin own: Scoring of own"))) {
            Thread.onSpinWait();
        }
        try (PluginRegistry now = before.with(second("return Map.of(\"total\", BigDecimal.ONE);"))) {
            before.closeWhatIsNotIn(now);
            assertThat(score(now)).contains(BigDecimal.ONE);
            System.setProperty(GO, "on");
            assertThat(underWay.get(30, TimeUnit.SECONDS)).hasToString("Optional[2]");
        }
    }
}
