package org.rapport.plugin.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.plugin.runtime.instrument.StructureCheck;
import org.rapport.spi.FeedbackWorkflow;
import org.rapport.spi.Instrument;
import org.rapport.spi.InstrumentScorer;
import org.rapport.spi.NoteSummariser;
import org.rapport.spi.RapportPlugin;
import org.rapport.spi.ScoreMethod;

/**
 * What a plugin offers, asked once and checked: structures without code, and the code that belongs to them.
 *
 * @param instruments sorted by id
 * @param scorers by id of the instrument
 * @param workflows by id
 * @param summarisers by id
 */
record Offers(
        List<Instrument> instruments,
        Map<String, InstrumentScorer> scorers,
        Map<String, Workflow> workflows,
        Map<String, Summariser> summarisers) {

    /** A workflow and what it told about itself. */
    record Workflow(WorkflowDefinition definition, FeedbackWorkflow code) {}

    /** A summariser and what it told about itself. */
    record Summariser(SummariserDefinition definition, NoteSummariser code) {}

    /** Nothing, as of a plugin that is refused. */
    static Offers none() {
        return new Offers(List.of(), Map.of(), Map.of(), Map.of());
    }

    /** Asks a plugin; each question is a guarded call. */
    static Offers of(RapportPlugin plugin, List<Instrument> fromData, Questions questions) {
        List<Instrument> instruments =
                questions.ask("instruments()", () -> sorted(fromData, given(plugin.instruments(), "an instrument")));
        check(instruments);
        Map<String, InstrumentScorer> scorers = questions.ask("scorer()", () -> scorers(plugin, instruments));
        Map<String, Workflow> workflows = questions.ask("feedbackWorkflows()", () -> workflows(plugin));
        Map<String, Summariser> summarisers = questions.ask("noteSummarisers()", () -> summarisers(plugin));
        List<String> wrong = new ArrayList<>();
        workflows.values().forEach(each -> wrong.addAll(WorkflowCheck.wrong(each.definition())));
        summarisers.values().forEach(each -> wrong.addAll(WorkflowCheck.wrong(each.definition())));
        refuse(PluginProblem.Kind.OFFER, wrong);
        return new Offers(instruments, scorers, workflows, summarisers);
    }

    /** Asks a plugin something while it is loaded. */
    @FunctionalInterface
    interface Questions {
        <T> T ask(String what, Callable<T> question);
    }

    private static <T> List<T> given(@Nullable List<T> list, String what) {
        if (list == null) {
            throw new UnusableAnswer("answered null");
        }
        if (list.stream().anyMatch(each -> each == null)) {
            throw new UnusableAnswer("answered null in place of " + what);
        }
        return List.copyOf(list);
    }

    private static List<Instrument> sorted(List<Instrument> data, List<Instrument> code) {
        return Stream.concat(data.stream(), code.stream())
                .sorted(Comparator.comparing(Instrument::id))
                .toList();
    }

    private static void check(List<Instrument> instruments) {
        List<String> lines = new ArrayList<>();
        for (Instrument instrument : instruments) {
            StructureCheck.violations(instrument).forEach(each -> lines.add(instrument.id() + ", " + each));
        }
        long ids = instruments.stream().map(Instrument::id).distinct().count();
        if (ids < instruments.size()) {
            lines.add("two instruments have the same id");
        }
        refuse(PluginProblem.Kind.INSTRUMENT, lines);
    }

    private static void refuse(PluginProblem.Kind kind, List<String> lines) {
        if (!lines.isEmpty()) {
            throw new PluginRefused(new PluginProblem(kind, String.join("\n", lines)));
        }
    }

    private static Map<String, InstrumentScorer> scorers(RapportPlugin plugin, List<Instrument> instruments) {
        Map<String, InstrumentScorer> scorers = new HashMap<>();
        for (Instrument instrument : instruments) {
            if (instrument.scales().stream().anyMatch(scale -> scale.method() == ScoreMethod.CUSTOM)) {
                InstrumentScorer scorer = plugin.scorer(instrument)
                        .orElseThrow(() -> new PluginRefused(new PluginProblem(
                                PluginProblem.Kind.INSTRUMENT,
                                instrument.id()
                                        + " has a scale of its own scorer, but scorer() offers none for it; data"
                                        + " alone cannot score it.")));
                scorers.put(instrument.id(), scorer);
            }
        }
        return Map.copyOf(scorers);
    }

    private static Map<String, Workflow> workflows(RapportPlugin plugin) {
        return byId(
                given(plugin.feedbackWorkflows(), "a workflow"),
                FeedbackWorkflow::id,
                code -> new Workflow(
                        new WorkflowDefinition(code.id(), code.version(), code.title(), given(code.steps(), "a step")),
                        code));
    }

    private static Map<String, Summariser> summarisers(RapportPlugin plugin) {
        return byId(
                given(plugin.noteSummarisers(), "a summariser"),
                NoteSummariser::id,
                code -> new Summariser(new SummariserDefinition(code.id(), code.version(), code.title()), code));
    }

    private static <C, H> Map<String, H> byId(List<C> code, Function<C, String> id, Function<C, H> held) {
        Map<String, H> byId = new TreeMap<>();
        for (C each : code) {
            if (byId.put(id.apply(each), held.apply(each)) != null) {
                throw new UnusableAnswer("answered two of the id " + id.apply(each));
            }
        }
        return byId;
    }
}
