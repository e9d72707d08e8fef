package org.rapport.plugin.runtime;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.Scorer;
import org.rapport.spi.Answers;
import org.rapport.spi.FeedbackWorkflow;
import org.rapport.spi.Instrument;
import org.rapport.spi.InstrumentScorer;
import org.rapport.spi.NoteSummariser;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;
import org.rapport.spi.SummaryStatement;
import org.rapport.spi.WorkflowState;

/**
 * One plugin as an administrator sees it: where it lies, what it is, whether it is in use and if not why. May be shared by
 * threads.
 */
public final class LoadedPlugin {

    private final Path directory;
    private final Optional<PluginDescriptor> descriptor;
    private final Optional<PluginProblem> refusal;
    private final boolean code;
    private final Offers offers;
    private final Map<String, Scorer> scorers;
    private final PluginGuard guard;

    LoadedPlugin(PluginContent content, PluginGuard guard) {
        this.directory = content.directory();
        this.descriptor = Optional.of(content.descriptor());
        this.refusal = Optional.empty();
        this.code = content.code();
        this.offers = content.offers();
        this.guard = guard;
        Map<String, Scorer> prepared = new HashMap<>();
        offers.instruments().forEach(each -> prepared.put(each.id(), new Scorer(each)));
        this.scorers = Map.copyOf(prepared);
    }

    private LoadedPlugin(
            Path directory, Optional<PluginDescriptor> descriptor, PluginProblem refusal, PluginGuard guard) {
        this.directory = directory;
        this.descriptor = descriptor;
        this.refusal = Optional.of(refusal);
        this.code = true;
        this.offers = Offers.none();
        this.scorers = Map.of();
        this.guard = guard;
    }

    static LoadedPlugin refused(Path directory, PluginProblem problem, PluginGuard guard) {
        return new LoadedPlugin(directory, Optional.empty(), problem, guard);
    }

    LoadedPlugin refusedFor(PluginProblem problem) {
        close();
        return new LoadedPlugin(directory, descriptor, problem, guard);
    }

    void close() {
        guard.close();
    }

    /**
     * What its classes come from, for whoever watches that they go.
     *
     * @return its class loader; the platform's for data
     */
    public ClassLoader loader() {
        return guard.loader();
    }

    /**
     * Where it lies.
     *
     * @return its directory
     */
    public Path directory() {
        return directory;
    }

    /**
     * Who it is.
     *
     * @return empty if it was refused before it could say so
     */
    public Optional<PluginDescriptor> descriptor() {
        return descriptor;
    }

    /**
     * Whether it is in use at this moment.
     *
     * @return its state
     */
    public PluginState state() {
        if (refusal.isPresent()) {
            return PluginState.REFUSED;
        }
        return guard.suspension().isPresent() ? PluginState.SUSPENDED : PluginState.ACTIVE;
    }

    /**
     * Why it is not in use.
     *
     * @return empty while it is active
     */
    public Optional<PluginProblem> problem() {
        return refusal.isPresent() ? refusal : guard.suspension();
    }

    /**
     * What it offers. A suspended plugin's instruments can still be shown and, but for scales of its own scorer, scored.
     *
     * @return its instruments, sorted by id; empty if it was refused
     */
    public List<Instrument> instruments() {
        return offers.instruments();
    }

    /**
     * Whether it runs code of its own, with the rights of the server, or is data only.
     *
     * @return true for a jar, and for a plugin that was refused
     */
    public boolean code() {
        return code;
    }

    /**
     * The feedback workflows it offers.
     *
     * @return sorted by id; empty if it was refused
     */
    public List<WorkflowDefinition> workflows() {
        return offers.workflows().values().stream()
                .map(Offers.Workflow::definition)
                .toList();
    }

    /**
     * The note summarisers it offers.
     *
     * @return sorted by id; empty if it was refused
     */
    public List<SummariserDefinition> summarisers() {
        return offers.summarisers().values().stream()
                .map(Offers.Summariser::definition)
                .toList();
    }

    /**
     * What its calls came to.
     *
     * @return counts and times since it was loaded
     */
    public PluginUse use() {
        return guard.use();
    }

    /** Ends a suspension; does nothing to an active or a refused plugin. */
    public void resume() {
        guard.resume();
    }

    Optional<Instrument> offered(String instrument) {
        return offers.instruments().stream()
                .filter(each -> each.id().equals(instrument))
                .findFirst();
    }

    /** Scores a response to an instrument it offers; scales of its own scorer stay pending if its code fails. */
    ScoredResponse score(Instrument offered, Answers answers, Answers settings) {
        Scorer scorer = requireNonNull(scorers.get(offered.id()), offered.id());
        InstrumentScorer custom = offers.scorers().get(offered.id());
        if (custom == null) {
            return scorer.score(answers);
        }
        Answers asked = new AnswerSheet(offered, answers).counting().withoutTexts();
        try {
            Map<String, BigDecimal> scores =
                    guard.call("Scoring of " + offered.id(), () -> checked(offered, custom.score(asked, settings)));
            return scorer.score(answers, scores);
        } catch (PluginCallFailed recordedByTheGuard) {
            return scorer.score(answers);
        }
    }

    /** The next step of a course of a workflow it offers. */
    Optional<String> next(WorkflowDefinition workflow, WorkflowState state) {
        FeedbackWorkflow decider = requireNonNull(offers.workflows().get(workflow.id()), workflow.id())
                .code();
        return guard.call("Next step of " + workflow.id(), () -> {
            Optional<String> next = decider.next(state);
            if (next != null
                    && !next.map(step -> workflow.step(step).isPresent()).orElse(true)) {
                throw new UnusableAnswer("named a step that does not exist");
            }
            return next;
        });
    }

    /** Statements of a summariser it offers about these sentences. */
    List<SummaryStatement> summarise(SummariserDefinition summariser, String language, List<String> sentences) {
        NoteSummariser writer = requireNonNull(offers.summarisers().get(summariser.id()), summariser.id())
                .code();
        return guard.summarise(
                "Summary of " + summariser.id(),
                () -> SummaryCheck.sound(writer.summarise(language, sentences), sentences.size()));
    }

    private static Map<String, BigDecimal> checked(
            Instrument instrument, @Nullable Map<String, @Nullable BigDecimal> scores) {
        if (scores == null || scores.values().stream().anyMatch(Objects::isNull)) {
            throw new UnusableAnswer("answered null");
        }
        Map<String, BigDecimal> copy = Map.copyOf(scores);
        copy.forEach((id, value) -> {
            Scale scale = instrument
                    .scale(id)
                    .filter(each -> each.method() == ScoreMethod.CUSTOM)
                    .orElseThrow(() -> new UnusableAnswer("scored a scale that is not its own"));
            if (value.compareTo(scale.min()) < 0 || value.compareTo(scale.max()) > 0) {
                throw new UnusableAnswer("scored scale " + scale.id() + " outside its range");
            }
        });
        return copy;
    }

    @Override
    public String toString() {
        return "LoadedPlugin[" + directory.getFileName() + ", " + state() + "]";
    }
}
