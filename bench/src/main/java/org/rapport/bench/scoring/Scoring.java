package org.rapport.bench.scoring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rapport.plugin.runtime.PluginLimits;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.Scorer;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/** One completely answered form of one instrument, scored in one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Scoring {

    /** Where the plugins lie. */
    static final String PLUGINS = "rapport.plugins.dir";

    /** Id of the instrument; the command puts all of them here. */
    @Param("phq-9")
    private String instrument = "";

    @SuppressWarnings("NullAway.Init")
    private PluginRegistry registry;

    @SuppressWarnings("NullAway.Init")
    private Instrument structure;

    @SuppressWarnings("NullAway.Init")
    private Scorer scorer;

    private Answers answers = Answers.none();

    /** Loads the plugins as the product does. */
    @Setup
    public void load() {
        registry = PluginRegistry.scan(Path.of(System.getProperty(PLUGINS)), PluginLimits.usual(), Clock.systemUTC());
        structure = registry.instrument(instrument).orElseThrow();
        scorer = new Scorer(structure);
        answers = FullAnswers.to(structure);
    }

    /** Lets go of them. */
    @TearDown
    public void close() {
        registry.close();
    }

    /** As the product scores: sums and means by the structure, custom scales by the plugin behind its guard. */
    @Benchmark
    public ScoredResponse product() {
        return registry.score(structure, answers);
    }

    /** Sums and means alone; custom scales stay pending. */
    @Benchmark
    public ScoredResponse structure() {
        return scorer.score(answers);
    }
}
