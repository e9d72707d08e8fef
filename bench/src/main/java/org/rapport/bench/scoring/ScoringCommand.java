package org.rapport.bench.scoring;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.rapport.plugin.runtime.PluginLimits;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.spi.Instrument;
import org.rapport.spi.ScoreMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores forms of every instrument of a directory of plugins, and prints a table. */
@Command(name = "scoring", mixinStandardHelpOptions = true, description = "scores forms of every instrument, with JMH")
public final class ScoringCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--plugins", required = true, description = "the directory of plugin directories")
    private Path plugins = Path.of("plugins");

    @Parameters(paramLabel = "JMH", arity = "0..*", description = "options of JMH, after --")
    private List<String> jmh = new ArrayList<>();

    @Override
    public Integer call() throws CommandLineOptionException, RunnerException {
        Map<String, Instrument> instruments = instruments();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(jmh.toArray(String[]::new)))
                        .include(Scoring.class.getName() + "\\.")
                        .param("instrument", instruments.keySet().toArray(String[]::new))
                        .jvmArgsAppend("-D" + Scoring.PLUGINS + "=" + plugins.toAbsolutePath())
                        .build())
                .run();
        Map<String, Map<String, Double>> rates = new TreeMap<>();
        for (RunResult result : results) {
            rates.computeIfAbsent(result.getParams().getParam("instrument"), id -> new TreeMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        print(instruments, rates);
        return 0;
    }

    private Map<String, Instrument> instruments() {
        PluginRegistry registry = PluginRegistry.scan(plugins, PluginLimits.usual(), Clock.systemUTC());
        try {
            Map<String, Instrument> instruments = new TreeMap<>();
            registry.instruments().forEach(each -> instruments.put(each.id(), each));
            return instruments;
        } finally {
            registry.close();
        }
    }

    private void print(Map<String, Instrument> instruments, Map<String, Map<String, Double>> rates) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println(
                "| instrument | items | scales | of them custom | forms a second, as the product scores | structure alone |");
        out.println("|---|---:|---:|---:|---:|---:|");
        instruments.forEach((id, instrument) -> {
            long custom = instrument.scales().stream()
                    .filter(scale -> scale.method() == ScoreMethod.CUSTOM)
                    .count();
            Map<String, Double> rate = rates.getOrDefault(id, Map.of());
            out.println("| " + id + " | " + instrument.items().size() + " | "
                    + instrument.scales().size() + " | " + custom + " | " + told(rate.get("product")) + " | "
                    + told(rate.get("structure")) + " |");
        });
        out.flush();
    }

    private static String told(@Nullable Double rate) {
        return rate == null ? "" : String.format(Locale.ROOT, "%,.0f", rate);
    }
}
