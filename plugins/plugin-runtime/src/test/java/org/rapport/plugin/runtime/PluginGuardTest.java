package org.rapport.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

class PluginGuardTest {

    private static final Answers ONE = Answers.none().with("q1", 1).with("note", "the neighbour");

    @TempDir
    Path root;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() throws IOException {
        workshop = new Workshop(root);
    }

    private static ScaleScore score(PluginRegistry registry, Answers answers) {
        Instrument form = registry.instrument("own").orElseThrow();
        return registry.score(form, answers).score("total").orElseThrow();
    }

    private static LoadedPlugin own(PluginRegistry registry) {
        return registry.plugin("own").orElseThrow();
    }

    private static PluginGuard guard(PluginLimits limits) {
        return new PluginGuard("test", PluginGuardTest.class.getClassLoader(), limits, Workshop.CLOCK);
    }

    @Test
    void a_scorer_of_the_plugin_scores_without_the_words_of_the_client() throws IOException {
        workshop.scoring(
                "own",
                "return Map.of(\"total\", BigDecimal.valueOf(answers.answered().size() + answers.texts().size()));");
        try (PluginRegistry registry = workshop.scan()) {
            ScaleScore score = score(registry, ONE);
            assertThat(score.state()).isEqualTo(ScoreState.SCORED);
            assertThat(score.value()).contains(BigDecimal.ONE);
            assertThat(own(registry).use().calls()).isEqualTo(1);
            assertThat(own(registry).use().longest()).isPositive();
        }
    }

    @Test
    void a_scorer_gets_the_settings_in_force() throws IOException {
        workshop.described(
                "own",
                Workshop.instrument("own", "CUSTOM")
                                .replace(
                                        ".build()",
                                        ".settings(Setting.choice(\"coding\", 0).titled(LocalText.of(\"en\", \"C\"))"
                                                + ".or(0, LocalText.of(\"en\", \"0\")).or(1, LocalText.of(\"en\", \"1\"))).build()")
                        + "public Optional<InstrumentScorer> scorer(Instrument one) { return Optional.of(new InstrumentScorer() {"
                        + " public Map<String, BigDecimal> score(Answers answers) { return null; }"
                        + " public Map<String, BigDecimal> score(Answers answers, Answers settings) {"
                        + " return Map.of(\"total\", answers.number(\"q1\").get().add(settings.number(\"coding\").get())); } }); }");
        try (PluginRegistry registry = workshop.scan()) {
            Instrument form = registry.instrument("own").orElseThrow();
            assertThat(score(registry, ONE).value()).contains(BigDecimal.ONE);
            assertThat(registry.score(form, ONE, Answers.none().with("coding", 1))
                            .score("total")
                            .flatMap(ScaleScore::value))
                    .hasToString("Optional[2]");
        }
    }

    @Test
    void a_structure_that_is_not_the_offered_one_is_never_scored_by_the_plugin() throws IOException {
        workshop.scoring("own", "return Map.of(\"total\", BigDecimal.ONE);");
        try (PluginRegistry registry = workshop.scan()) {
            Instrument offered = registry.instrument("own").orElseThrow();
            Instrument other = Instrument.define("own", "0.9", offered.title(), offered.licence())
                    .items(offered.items())
                    .optionSets(offered.optionSets().get(0))
                    .scales(offered.scales().get(0))
                    .build();
            assertThat(registry.score(other, ONE).score("total").orElseThrow().state())
                    .isEqualTo(ScoreState.PENDING);
        }
    }

    @Test
    void three_failures_in_a_row_suspend_the_plugin_and_resuming_gives_it_another_chance() throws IOException {
        workshop.scoring(
                "own",
                "if (answers.number(\"q1\").get().intValue() == 3) { throw new Error(\"of \" + answers.numbers()); }"
                        + " return Map.of(\"total\", BigDecimal.ONE);");
        Answers bad = Answers.none().with("q1", 3);
        try (PluginRegistry registry = workshop.scan()) {
            score(registry, bad);
            score(registry, bad);
            assertThat(score(registry, ONE).state()).isEqualTo(ScoreState.SCORED);
            score(registry, bad);
            score(registry, bad);
            assertThat(own(registry).state()).isEqualTo(PluginState.ACTIVE);
            assertThat(score(registry, bad).state()).isEqualTo(ScoreState.PENDING);
            assertThat(own(registry).state()).isEqualTo(PluginState.SUSPENDED);
            PluginProblem problem = own(registry).problem().orElseThrow();
            assertThat(problem.kind()).isEqualTo(PluginProblem.Kind.FAILING);
            assertThat(problem.detail())
                    .contains("Scoring of own threw java.lang.Error")
                    .doesNotContain("q1");
            assertThat(score(registry, ONE).state()).isEqualTo(ScoreState.PENDING);
            assertThat(own(registry).use().calls()).isEqualTo(6);
            assertThat(own(registry).use().failures()).isEqualTo(5);
            assertThat(own(registry).use().lastFailure())
                    .map(PluginUse.Failure::at)
                    .contains(Instant.parse("2026-11-24T10:00:00Z"));
            own(registry).resume();
            assertThat(score(registry, ONE).state()).isEqualTo(ScoreState.SCORED);
            assertThat(own(registry).problem()).isEmpty();
        }
    }

    @Test
    void null_a_foreign_scale_and_a_score_outside_the_range_are_failures() throws IOException {
        workshop.scoring(
                "own",
                "switch (answers.number(\"q1\").get().intValue()) { case 0: return null;"
                        + " case 1: return Map.of(\"other\", BigDecimal.ONE);"
                        + " case 2: return Map.of(\"total\", BigDecimal.TEN);"
                        + " default: return Map.of(); }");
        try (PluginRegistry registry = workshop.scan()) {
            for (int answer = 0; answer < 3; answer++) {
                assertThat(score(registry, Answers.none().with("q1", answer)).state())
                        .isEqualTo(ScoreState.PENDING);
            }
            assertThat(own(registry).use().failures()).isEqualTo(3);
            own(registry).resume();
            assertThat(score(registry, Answers.none().with("q1", 3)).state()).isEqualTo(ScoreState.TOO_FEW_ANSWERS);
        }
    }

    @Test
    void a_call_that_ignores_its_time_limit_suspends_the_plugin_at_once() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        PluginGuard guard = guard(Workshop.BRIEF);
        AtomicReference<Thread> runaway = new AtomicReference<>();
        PluginCallFailed late = failure(guard, () -> {
            runaway.set(Thread.currentThread());
            boolean released = false;
            while (!released) {
                try {
                    released = release.await(1, TimeUnit.HOURS);
                } catch (InterruptedException ignoredAsARunawayDoes) {
                    Thread.yield();
                }
            }
            return 1;
        });
        assertThat(late.kind()).isEqualTo(PluginCallFailed.Kind.TIMED_OUT);
        assertThat(runaway.get().getPriority()).isEqualTo(Thread.MIN_PRIORITY);
        awaitWatch();
        assertThat(guard.suspension()).map(PluginProblem::kind).contains(PluginProblem.Kind.RUNAWAY);
        release.countDown();
    }

    @Test
    void a_call_that_stops_when_told_to_is_one_failure_only() throws Exception {
        PluginGuard guard = guard(new PluginLimits(
                Workshop.LIMITS.load(), Workshop.BRIEF.call(), Workshop.BRIEF.call(), Workshop.LIMITS.grace(), 3));
        AtomicReference<Thread> slow = new AtomicReference<>();
        PluginCallFailed late = failure(guard, () -> {
            slow.set(Thread.currentThread());
            return new CountDownLatch(1).await(1, TimeUnit.HOURS);
        });
        slow.get().join();
        assertThat(late.kind()).isEqualTo(PluginCallFailed.Kind.TIMED_OUT);
        assertThat(guard.suspension()).isEmpty();
        assertThat(guard.use().failures()).isEqualTo(1);
    }

    @Test
    void a_call_runs_on_a_daemon_of_its_own_with_the_plugins_loader_and_without_the_callers_thread_locals() {
        InheritableThreadLocal<String> serverTable = new InheritableThreadLocal<>();
        serverTable.set("java:app");
        ClassLoader loader = new PluginClassLoader("test", List.of());
        PluginGuard guard = new PluginGuard("test", loader, Workshop.LIMITS, Workshop.CLOCK);
        Map<String, Boolean> seen = guard.call(
                "Looking around",
                () -> Map.of(
                        "daemon",
                        Thread.currentThread().isDaemon(),
                        "loader",
                        Thread.currentThread().getContextClassLoader() == loader,
                        "inherits",
                        serverTable.get() != null));
        guard.close();
        assertThat(seen).isEqualTo(Map.of("daemon", true, "loader", true, "inherits", false));
    }

    @Test
    void an_interrupted_host_gives_up_waiting_without_blaming_the_plugin() {
        PluginGuard guard = guard(Workshop.LIMITS);
        Thread.currentThread().interrupt();
        PluginCallFailed stopped = failure(guard, () -> new CountDownLatch(1).await(1, TimeUnit.HOURS));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.kind()).isEqualTo(PluginCallFailed.Kind.INTERRUPTED);
        assertThat(guard.use().failures()).isZero();
    }

    @Test
    void a_failure_tells_neither_message_nor_cause_of_the_plugins_exception() {
        PluginCallFailed failure = failure(guard(Workshop.LIMITS), () -> {
            throw new IllegalStateException("the neighbour");
        });
        assertThat(failure)
                .hasMessage("Trying threw java.lang.IllegalStateException")
                .hasNoCause();
    }

    private static PluginCallFailed failure(PluginGuard guard, Callable<Object> call) {
        try {
            guard.call("Trying", call);
        } catch (PluginCallFailed failed) {
            return failed;
        }
        throw new AssertionError("The call did not fail");
    }

    private static void awaitWatch() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("plugin test: watch")) {
                thread.join(20_000);
            }
        }
    }
}
