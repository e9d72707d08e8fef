package org.rapport.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.PluginDescriptor;

class PluginRegistryTest {

    @TempDir
    Path root;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() throws IOException {
        workshop = new Workshop(root);
    }

    /** What a plugin's problem says; the plugin stands beside a good one that must go on working. */
    private PluginProblem refusal(String directory) throws IOException {
        workshop.described("zz-good", Workshop.instrument("zz-good", "SUM"));
        try (PluginRegistry registry = workshop.scan()) {
            assertThat(registry.instrument("zz-good")).isPresent();
            LoadedPlugin refused = registry.plugins().stream()
                    .filter(plugin -> plugin.directory().endsWith(directory))
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.state()).isEqualTo(PluginState.REFUSED);
            assertThat(refused.instruments()).isEmpty();
            return refused.problem().orElseThrow();
        }
    }

    private void assertRefused(String directory, PluginProblem.Kind kind, String... saying) throws IOException {
        PluginProblem problem = refusal(directory);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.detail()).contains(saying);
    }

    @Test
    void plugins_are_found_in_the_order_of_their_directories() throws IOException {
        workshop.described("sleep", Workshop.instrument("sleep-diary", "SUM"));
        workshop.described("appetite", Workshop.instrument("appetite-diary", "SUM"));
        Files.createDirectories(workshop.plugins.resolve(".trash"));
        Files.writeString(workshop.plugins.resolve("readme.txt"), "not a plugin");
        try (PluginRegistry registry = workshop.scan()) {
            assertThat(registry.plugins())
                    .extracting(plugin ->
                            plugin.descriptor().map(PluginDescriptor::id).orElse("?"))
                    .containsExactly("appetite", "sleep");
            assertThat(registry.plugins()).extracting(LoadedPlugin::state).containsOnly(PluginState.ACTIVE);
            assertThat(registry.instruments())
                    .extracting(Instrument::id)
                    .containsExactly("appetite-diary", "sleep-diary");
            assertThat(registry.plugin("sleep-diary")).isPresent();
            assertThat(registry.plugin("unknown")).isEmpty();
        }
    }

    @Test
    void a_directory_that_does_not_exist_holds_no_plugins() {
        assertThat(PluginRegistry.scan(root.resolve("nowhere"), Workshop.LIMITS, Workshop.CLOCK)
                        .plugins())
                .isEmpty();
    }

    @Test
    void an_empty_directory_is_refused() throws IOException {
        Files.createDirectories(workshop.plugins.resolve("empty"));
        assertRefused("empty", PluginProblem.Kind.JAR, "neither a jar nor a data file");
    }

    @Test
    void a_broken_jar_is_refused() throws IOException {
        Path directory = Files.createDirectories(workshop.plugins.resolve("cut"));
        Files.writeString(directory.resolve("cut.jar"), "PK half a jar");
        assertRefused("cut", PluginProblem.Kind.JAR, "cut.jar cannot be read");
    }

    @Test
    void links_are_refused() throws IOException {
        Path elsewhere = workshop.described("linked", "");
        Path moved = Files.move(elsewhere, root.resolve("elsewhere"));
        Files.createSymbolicLink(workshop.plugins.resolve("linked"), moved);
        assertRefused("linked", PluginProblem.Kind.SYMBOLIC_LINK, "linked is a symbolic link");
        Path own = Files.createDirectories(workshop.plugins.resolve("half"));
        Files.createSymbolicLink(own.resolve("half.jar"), moved.resolve("linked.jar"));
        assertRefused("half", PluginProblem.Kind.SYMBOLIC_LINK, "half.jar is a symbolic link");
    }

    @Test
    void a_packed_api_class_is_refused_with_what_to_do() throws IOException {
        Path directory = workshop.described("packed", "");
        Path classes = Files.createDirectories(root.resolve("scratch/packed-api/org/rapport/spi"));
        Files.write(classes.resolve("RapportPlugin.class"), new byte[] {1});
        Workshop.jar(
                Files.createDirectories(directory.resolve("lib")).resolve("api.jar"),
                root.resolve("scratch/packed-api"));
        assertRefused(
                "packed",
                PluginProblem.Kind.API_CLASSES_PACKED,
                "api.jar contains org/rapport/spi/RapportPlugin.class",
                "provided");
    }

    @Test
    void without_an_entry_point_or_with_two_a_plugin_is_refused() throws IOException {
        workshop.directory("none", "public class Own {}");
        assertRefused("none", PluginProblem.Kind.PROVIDER, "META-INF/services/org.rapport.spi.RapportPlugin");
        workshop.directory(
                "two",
                "public class Own implements RapportPlugin {" + Workshop.descriptor("two")
                        + "public static class Other extends Own {} }",
                "vendor.Own",
                "vendor.Own$Other");
        assertRefused("two", PluginProblem.Kind.PROVIDER, "2 entry points");
        Path left = workshop.described("left", "");
        Files.copy(left.resolve("left.jar"), left.resolve("left-before.jar"));
        assertRefused("left", PluginProblem.Kind.PROVIDER, "left-before.jar, left.jar", "an earlier build");
    }

    @Test
    void an_entry_point_that_does_not_exist_or_is_of_another_type_is_refused() throws IOException {
        workshop.directory("ghost", "public class Own {}", "vendor.Ghost");
        assertRefused("ghost", PluginProblem.Kind.BROKEN, "vendor.Ghost");
        workshop.directory("foreign", "public class Own {}", "vendor.Own");
        assertRefused("foreign", PluginProblem.Kind.BROKEN, "vendor.Own");
    }

    @Test
    void whatever_is_thrown_while_loading_refuses_the_plugin_with_its_words() throws IOException {
        workshop.described("making", "public Own() { throw new IllegalStateException(\"no diary today\"); }");
        assertRefused("making", PluginProblem.Kind.BROKEN, "IllegalStateException: no diary today");
        workshop.described("static", "static { if (true) { throw new Error(\"broken at birth\"); } }");
        assertRefused("static", PluginProblem.Kind.BROKEN, "broken at birth");
        workshop.described("deep", "public List<Instrument> instruments() { return instruments(); }");
        assertRefused("deep", PluginProblem.Kind.BROKEN, "instruments() threw java.lang.StackOverflowError");
    }

    @Test
    void an_exception_whose_own_message_fails_does_no_harm() throws IOException {
        workshop.directory(
                "nested",
                "public class Own implements RapportPlugin {" + Workshop.descriptor("nested")
                        + "public List<Instrument> instruments() { throw new Trap(); }"
                        + "public static class Trap extends RuntimeException {"
                        + "public String getMessage() { throw new IllegalStateException(\"twice\"); } } }",
                "vendor.Own");
        assertRefused("nested", PluginProblem.Kind.BROKEN, "instruments() threw java.lang.IllegalStateException");
    }

    @Test
    void a_null_answer_refuses_the_plugin() throws IOException {
        workshop.plugin("mute", "public PluginDescriptor descriptor() { return null; }");
        assertRefused("mute", PluginProblem.Kind.BROKEN, "descriptor() answered null");
        workshop.described("nothing", "public List<Instrument> instruments() { return null; }");
        assertRefused("nothing", PluginProblem.Kind.BROKEN, "instruments() answered null.");
        workshop.described(
                "holes", "public List<Instrument> instruments() { return Arrays.asList((Instrument) null); }");
        assertRefused("holes", PluginProblem.Kind.BROKEN, "instruments() answered null in place of an instrument.");
    }

    @Test
    void a_plugin_that_never_answers_is_given_up() throws IOException {
        PluginLimits brief = new PluginLimits(
                Duration.ofMillis(500), Workshop.LIMITS.call(), Workshop.LIMITS.call(), Workshop.LIMITS.grace(), 3);
        workshop.plugin(
                "hanging",
                "public PluginDescriptor descriptor() { try { new java.util.concurrent.CountDownLatch(1).await(); }"
                        + " catch (InterruptedException stop) { throw new IllegalStateException(); } return null; }");
        try (PluginRegistry registry = PluginRegistry.scan(workshop.plugins, brief, Workshop.CLOCK)) {
            assertThat(registry.plugins().get(0).problem())
                    .map(PluginProblem::detail)
                    .contains("descriptor() took longer than 500 ms.");
        }
    }

    @Test
    void host_classes_are_invisible_and_the_reason_says_where_libraries_go() throws IOException {
        workshop.described(
                "curious",
                "public List<Instrument> instruments() {"
                        + " return List.of((Instrument) (Object) org.rapport.plugin.runtime.PluginLimits.usual()); }");
        assertRefused(
                "curious",
                PluginProblem.Kind.BROKEN,
                "ClassNotFoundException: org.rapport.plugin.runtime.PluginLimits",
                "lib/");
        workshop.described(
                "prying",
                "public List<Instrument> instruments() { try {"
                        + " Thread.currentThread().getContextClassLoader().loadClass(\"org.junit.jupiter.api.Test\"); }"
                        + " catch (ClassNotFoundException gone) { throw new IllegalStateException(gone); } return List.of(); }");
        assertRefused("prying", PluginProblem.Kind.BROKEN, "ClassNotFoundException", "org.junit.jupiter.api.Test");
    }

    @Test
    void each_plugin_uses_its_own_version_of_a_library() throws IOException {
        for (String version : List.of("one", "two")) {
            Path library = workshop.compile(
                    "lib",
                    "Lib",
                    "package tool; public class Lib { public static String version() { return \"" + version
                            + "\"; } }");
            Path directory = workshop.plugin(
                    version,
                    "public PluginDescriptor descriptor() { return PluginDescriptor.of(\"" + version
                            + "\", tool.Lib.version(), \"1.0.0\").by(\"Vendor\", \"MIT\"); }");
            Workshop.jar(Files.createDirectories(directory.resolve("lib")).resolve("lib.jar"), library);
        }
        try (PluginRegistry registry = workshop.scan()) {
            assertThat(registry.plugins())
                    .extracting(plugin -> plugin.descriptor().orElseThrow().name())
                    .containsExactly("one", "two");
        }
    }

    @Test
    void an_incomplete_descriptor_is_refused() throws IOException {
        workshop.plugin(
                "bare",
                "public PluginDescriptor descriptor() { return PluginDescriptor.of(\"bare\", \"Name\", \"1.0.0\"); }");
        assertRefused("bare", PluginProblem.Kind.DESCRIPTOR, "vendor");
        workshop.plugin(
                "shout",
                "public PluginDescriptor descriptor() { return PluginDescriptor.of(\"SHOUT\", \"N\", \"1\").by(\"V\", \"MIT\"); }");
        assertRefused("shout", PluginProblem.Kind.DESCRIPTOR, "lower-case");
    }

    @Test
    void a_plugin_for_another_api_is_refused_with_both_versions() throws IOException {
        workshop.plugin(
                "future",
                "public PluginDescriptor descriptor() { return PluginDescriptor.of(\"future\", \"N\", \"1.0\")"
                        + ".by(\"V\", \"MIT\").forApi(\"[2.0,3.0)\"); }");
        assertRefused("future", PluginProblem.Kind.API_RANGE, "[2.0,3.0)", "1.0");
    }

    @Test
    void an_unsound_instrument_refuses_the_plugin_with_every_violation() throws IOException {
        workshop.described(
                "unsound",
                "public List<Instrument> instruments() { return List.of(Instrument.define(\"form\", \"1.0\", LocalText.none(),"
                        + " Licence.of(LicenceVerdict.NO, \"Holder\")).items(List.of(Item.choice(\"q1\", \"nowhere\"))).build()); }");
        assertRefused(
                "unsound",
                PluginProblem.Kind.INSTRUMENT,
                "form, instrument form: the title",
                "form, item q1: a choice");
    }

    @Test
    void a_custom_scale_without_a_scorer_is_refused() throws IOException {
        workshop.described("half", Workshop.instrument("half", "CUSTOM"));
        assertRefused("half", PluginProblem.Kind.INSTRUMENT, "half has a scale of its own scorer");
    }

    @Test
    void two_plugins_of_one_id_are_both_refused() throws IOException {
        workshop.plugin("copy-a", Workshop.descriptor("twin"));
        workshop.plugin("copy-b", Workshop.descriptor("twin"));
        assertRefused("copy-a", PluginProblem.Kind.DUPLICATE_PLUGIN, "\"twin\"", "[copy-a, copy-b]");
        assertRefused("copy-b", PluginProblem.Kind.DUPLICATE_PLUGIN, "Keep one of them");
    }

    @Test
    void two_plugins_with_one_instrument_are_both_refused_but_stay_named() throws IOException {
        workshop.described("one", Workshop.instrument("shared-form", "SUM"));
        workshop.described("two", Workshop.instrument("shared-form", "SUM"));
        assertRefused("one", PluginProblem.Kind.DUPLICATE_INSTRUMENT, "\"shared-form\"");
        try (PluginRegistry registry = workshop.scan()) {
            assertThat(registry.instrument("shared-form")).isEmpty();
            assertThat(registry.plugins().get(0).descriptor()).isPresent();
        }
    }

    @Test
    void a_sum_is_scored_without_asking_the_plugin_and_for_a_kept_structure_too() throws IOException {
        workshop.described("sleep", Workshop.instrument("sleep", "SUM"));
        Instrument kept;
        try (PluginRegistry registry = workshop.scan()) {
            kept = registry.instrument("sleep").orElseThrow();
            assertThat(registry.score(kept, Answers.none().with("q1", 2)).scores())
                    .extracting(each -> each.state())
                    .containsExactly(ScoreState.SCORED);
            assertThat(registry.plugins().get(0).use().calls()).isZero();
        }
        try (PluginRegistry without = PluginRegistry.scan(root.resolve("nowhere"), Workshop.LIMITS, Workshop.CLOCK)) {
            assertThat(without.score(kept, Answers.none().with("q1", 2)).scores())
                    .extracting(each -> each.state())
                    .containsExactly(ScoreState.SCORED);
        }
    }
}
