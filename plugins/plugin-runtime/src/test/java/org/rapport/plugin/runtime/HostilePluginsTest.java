package org.rapport.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/** Plugins that do what a plugin must not do, each beside one that goes on working. */
class HostilePluginsTest {

    private static final String RELEASE = "org.rapport.plugin.runtime.release";
    private static final String FOREVER =
            "while (System.getProperty(\"" + RELEASE + "\") == null) { Thread.onSpinWait(); }";

    @TempDir
    Path root;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() throws IOException {
        System.clearProperty(RELEASE);
        workshop = new Workshop(root);
        workshop.scoring("zz-good", "return Map.of(\"total\", BigDecimal.ONE);");
    }

    @AfterEach
    void letRunawaysEnd() {
        System.setProperty(RELEASE, "now");
    }

    private static Optional<BigDecimal> score(PluginRegistry registry, String form) {
        Instrument instrument = registry.instrument(form).orElseThrow();
        return registry.score(instrument, Answers.none().with("q1", 1))
                .score("total")
                .flatMap(ScaleScore::value);
    }

    private PluginProblem refusal(PluginLimits limits) {
        try (PluginRegistry registry = PluginRegistry.scan(workshop.plugins, limits, Workshop.CLOCK)) {
            assertThat(score(registry, "zz-good")).contains(BigDecimal.ONE);
            LoadedPlugin bad = registry.plugins().get(0);
            assertThat(bad.state()).isEqualTo(PluginState.REFUSED);
            return bad.problem().orElseThrow();
        }
    }

    private PluginProblem refusal() {
        return refusal(Workshop.LIMITS);
    }

    /** How scoring by a plugin whose scorer has this body fails; the other plugin scores before and after. */
    private PluginUse.Failure failure(String body, PluginLimits limits) throws IOException {
        workshop.scoring("bad", body);
        try (PluginRegistry registry = PluginRegistry.scan(workshop.plugins, limits, Workshop.CLOCK)) {
            assertThat(score(registry, "bad")).isEmpty();
            assertThat(score(registry, "zz-good")).contains(BigDecimal.ONE);
            return registry.plugins().get(0).use().lastFailure().orElseThrow();
        }
    }

    private PluginUse.Failure failure(String body) throws IOException {
        return failure(body, Workshop.LIMITS);
    }

    // ---- while a plugin is loaded ----

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(1)", "Runtime.getRuntime().exit(1)", "Runtime.getRuntime().halt(1)"})
    void a_call_that_ends_the_server_is_refused_before_any_code_runs(String call) throws IOException {
        workshop.described("bad", "static { if (new Object().hashCode() != 42) { " + call + "; } }");
        PluginProblem problem = refusal();
        assertThat(problem.kind()).isEqualTo(PluginProblem.Kind.EXIT_CALL);
        assertThat(problem.detail())
                .startsWith("bad.jar contains vendor/Own.class, which calls ")
                .contains("whole server");
    }

    @Test
    void such_a_call_in_a_library_is_found_too() throws IOException {
        Path directory = workshop.described("bad", "");
        Path classes = workshop.compile(
                "tool",
                "Tool",
                "package tool; public class Tool { double x = 1e9; long y = 5000000000L; void end() { System.exit(0); } }");
        Workshop.jar(Files.createDirectories(directory.resolve("lib")).resolve("tool.jar"), classes);
        assertThat(refusal().detail()).startsWith("tool.jar contains tool/Tool.class, which calls System.exit");
    }

    @Test
    void a_method_of_that_name_elsewhere_is_no_reason() throws IOException {
        workshop.described("bad", "void exit(int code) { } void leave() { exit(1); System.gc(); }");
        try (PluginRegistry registry = workshop.scan()) {
            assertThat(registry.plugins().get(0).state()).isEqualTo(PluginState.ACTIVE);
        }
    }

    @Test
    void threads_started_while_it_is_loaded_refuse_a_plugin_and_are_told_to_stop() throws Exception {
        workshop.described(
                "bad",
                "public Own() { Thread own = new Thread(() -> { try { new java.util.concurrent.CountDownLatch(1).await(); }"
                        + " catch (InterruptedException stop) { } }, \"sleep collector\"); own.setDaemon(true); own.start(); }");
        PluginProblem problem = refusal();
        assertThat(problem.kind()).isEqualTo(PluginProblem.Kind.THREADS);
        assertThat(problem.detail()).contains("\"sleep collector\"");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("sleep collector")) {
                thread.join(20_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void a_timer_is_a_thread_too() throws IOException {
        workshop.described("bad", "java.util.Timer timer = new java.util.Timer(\"sleep timer\", true);");
        assertThat(refusal().detail()).contains("\"sleep timer\"");
    }

    @Test
    void an_endless_loop_while_it_is_loaded_is_given_up() throws IOException {
        workshop.plugin("bad", "static { " + FOREVER + " } public PluginDescriptor descriptor() { return null; }");
        PluginLimits brief = new PluginLimits(
                Workshop.LIMITS.load().dividedBy(10),
                Workshop.LIMITS.call(),
                Workshop.LIMITS.call(),
                Workshop.LIMITS.grace(),
                3);
        assertThat(refusal(brief).detail()).isEqualTo("Making the entry point took longer than 3000 ms.");
    }

    @Test
    void a_static_initialiser_that_throws_is_told_with_its_words() throws IOException {
        workshop.described(
                "bad",
                "static { if (new Object().hashCode() != 42) { throw new IllegalStateException(\"no bed\"); } }");
        assertThat(refusal().detail()).contains("Making the entry point threw java.lang.IllegalStateException: no bed");
    }

    @Test
    void deep_recursion_and_too_much_memory_while_it_is_loaded_are_told() throws IOException {
        workshop.described(
                "bad",
                "int deep(int level) { return deep(level + 1) + 1; }"
                        + " public List<Instrument> instruments() { deep(0); return List.of(); }");
        assertThat(refusal().detail()).contains("instruments() threw java.lang.StackOverflowError");
        workshop.described(
                "bad",
                "public List<Instrument> instruments() { return Arrays.asList(new Instrument[Integer.MAX_VALUE]); }");
        assertThat(refusal().detail()).contains("instruments() threw java.lang.OutOfMemoryError");
    }

    @Test
    void an_exception_that_cannot_even_say_what_it_is_is_survived() throws IOException {
        workshop.described(
                "bad",
                "public List<Instrument> instruments() { throw new RuntimeException() {"
                        + " public String getMessage() { throw new IllegalStateException(); }"
                        + " public Throwable getCause() { return this; } }; }");
        assertThat(refusal().kind()).isEqualTo(PluginProblem.Kind.BROKEN);
    }

    // ---- while it is used ----

    @Test
    void whatever_a_scorer_throws_is_one_failed_call() throws IOException {
        assertThat(failure("throw new StackOverflowError();").detail())
                .isEqualTo("Scoring of bad threw java.lang.StackOverflowError");
        assertThat(failure("class Deep { int go() { return go() + 1; } } new Deep().go(); return Map.of();")
                        .detail())
                .isEqualTo("Scoring of bad threw java.lang.StackOverflowError");
        assertThat(failure("return Map.of(\"total\", BigDecimal.valueOf(new long[Integer.MAX_VALUE].length));")
                        .detail())
                .isEqualTo("Scoring of bad threw java.lang.OutOfMemoryError");
        assertThat(failure("throw new ThreadDeath();").kind()).isEqualTo(PluginCallFailed.Kind.THREW);
    }

    @Test
    void a_result_with_nulls_is_no_result() throws IOException {
        assertThat(failure(
                                "Map<String, BigDecimal> scores = new HashMap<>(); scores.put(\"total\", null); return scores;")
                        .kind())
                .isEqualTo(PluginCallFailed.Kind.INVALID_ANSWER);
        assertThat(failure("return null;").detail()).isEqualTo("Scoring of bad answered null");
    }

    @Test
    void an_endless_loop_costs_its_plugin_and_nobody_else() throws Exception {
        workshop.scoring("bad", FOREVER + " return Map.of();");
        try (PluginRegistry registry = PluginRegistry.scan(workshop.plugins, Workshop.BRIEF, Workshop.CLOCK)) {
            assertThat(score(registry, "bad")).isEmpty();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("plugin bad: watch")) {
                    thread.join(20_000);
                }
            }
            assertThat(registry.plugins().get(0).problem())
                    .map(PluginProblem::kind)
                    .contains(PluginProblem.Kind.RUNAWAY);
        }
        try (PluginRegistry others = workshop.scan()) {
            assertThat(score(others, "zz-good")).contains(BigDecimal.ONE);
        }
    }

    @Test
    void what_a_call_leaves_in_its_thread_is_gone_with_it() throws IOException {
        workshop.scoring(
                "bad",
                "BigDecimal before = Left.OVER.get(); Left.OVER.set(BigDecimal.TEN);"
                        + " return Map.of(\"total\", before == null ? BigDecimal.ZERO : BigDecimal.ONE); } ); }"
                        + " static class Left { static final ThreadLocal<BigDecimal> OVER = new InheritableThreadLocal<>(); }"
                        + " static Optional<InstrumentScorer> unused() { return Optional.of(answers -> { return null;");
        try (PluginRegistry registry = workshop.scan()) {
            assertThat(score(registry, "bad")).contains(BigDecimal.ZERO);
            assertThat(score(registry, "bad")).contains(BigDecimal.ZERO);
        }
    }

    @Test
    void a_scorer_changes_neither_the_answers_nor_the_structure_it_was_given() throws IOException {
        assertThat(failure("answers.numbers().put(\"q1\", BigDecimal.ZERO); return Map.of();")
                        .detail())
                .isEqualTo("Scoring of bad threw java.lang.UnsupportedOperationException");
        workshop.described("bad", Workshop.instrument("bad", "SUM"));
        try (PluginRegistry registry = workshop.scan()) {
            assertThat(registry.score(registry.instrument("bad").orElseThrow(), Answers.none())
                            .scores())
                    .extracting(ScaleScore::state)
                    .containsExactly(ScoreState.TOO_FEW_ANSWERS);
        }
    }
}
