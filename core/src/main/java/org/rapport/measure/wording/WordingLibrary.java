package org.rapport.measure.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Questionnaire;
import org.rapport.plugin.PluginInstruments;
import org.rapport.spi.Instrument;
import org.rapport.spi.Wording;

/**
 * The words of the installed wording files, matched to the instruments. Read when somebody first needs them and again
 * when a file or an instrument changed; a bad file costs its words and leaves a reason, nothing more.
 */
@ApplicationScoped
public class WordingLibrary {

    private static final int MOST = 16;

    private record Loaded(
            Map<String, List<Wording>> byInstrument,
            List<WordingProblem> problems,
            Map<Instrument, List<Wording>> ofEarlier) {}

    private final WordingSettings settings;
    private final PluginInstruments instruments;
    /** By fingerprint: organisations that use the same instruments share one. */
    private final Map<String, Loaded> loaded = new LinkedHashMap<>();

    /** For the container only. */
    protected WordingLibrary() {
        this(new WordingSettings(), new PluginInstruments());
    }

    /** A library over these directories and instruments. */
    @Inject
    public WordingLibrary(WordingSettings settings, PluginInstruments instruments) {
        this.settings = settings;
        this.instruments = instruments;
    }

    /** The words files give an instrument; of several in one language the first file's. */
    public List<Wording> of(Instrument instrument) {
        Loaded now = current();
        return instruments.same(instrument).isPresent()
                ? now.byInstrument().getOrDefault(instrument.id(), List.of())
                : now.ofEarlier().computeIfAbsent(instrument, this::ofEarlier);
    }

    /** Structures that no plugin brings any more are matched on their own; their forms may still be open. */
    private List<Wording> ofEarlier(Instrument structure) {
        QuestionnaireFiles files = QuestionnaireFiles.read(settings.directories());
        return files.questionnaires().values().stream()
                .map(each -> new QuestionnaireWording(structure, each, files))
                .filter(each -> each.matched() > 0)
                .max(Comparator.comparingInt(QuestionnaireWording::matched))
                .map(QuestionnaireWording::wordings)
                .orElse(List.of());
    }

    /** The files that give no words, with reasons. */
    public List<WordingProblem> problems() {
        return current().problems();
    }

    private Loaded current() {
        String fingerprint = fingerprint();
        synchronized (loaded) {
            Loaded known = loaded.remove(fingerprint);
            Loaded now = known == null ? load() : known;
            loaded.put(fingerprint, now);
            if (loaded.size() > MOST) {
                loaded.remove(loaded.keySet().iterator().next());
            }
            return now;
        }
    }

    private String fingerprint() {
        StringBuilder print = new StringBuilder();
        instruments
                .all()
                .forEach(each -> print.append(each.id())
                        .append('@')
                        .append(each.version())
                        .append(' '));
        for (Path directory : settings.directories()) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.sorted().toList()) {
                    print.append(file)
                            .append(Files.getLastModifiedTime(file))
                            .append(Files.size(file))
                            .append('\n');
                }
            } catch (IOException e) {
                print.append("unreadable ").append(directory);
            }
        }
        return print.toString();
    }

    private Loaded load() {
        QuestionnaireFiles files = QuestionnaireFiles.read(settings.directories());
        List<WordingProblem> problems = new ArrayList<>(files.problems());
        Map<String, Map<String, Wording>> found = new HashMap<>();
        files.questionnaires().forEach((file, questionnaire) -> {
            List<QuestionnaireWording> candidates = candidates(questionnaire, files);
            if (candidates.isEmpty()) {
                problems.add(new WordingProblem(file, WordingReason.NO_INSTRUMENT, ""));
                return;
            }
            QuestionnaireWording best = candidates.get(0);
            best.problem(file).ifPresent(problems::add);
            Map<String, Wording> languages = found.computeIfAbsent(best.instrument(), id -> new LinkedHashMap<>());
            best.wordings().forEach(wording -> languages.putIfAbsent(wording.language(), wording));
        });
        Map<String, List<Wording>> byInstrument = new HashMap<>();
        found.forEach((id, languages) -> byInstrument.put(id, List.copyOf(languages.values())));
        return new Loaded(Map.copyOf(byInstrument), List.copyOf(problems), new ConcurrentHashMap<>());
    }

    /** The instruments that share items with the questionnaire, the one with most first. */
    private List<QuestionnaireWording> candidates(Questionnaire questionnaire, QuestionnaireFiles files) {
        return instruments.all().stream()
                .map(instrument -> new QuestionnaireWording(instrument, questionnaire, files))
                .filter(candidate -> candidate.matched() > 0)
                .sorted(Comparator.comparingInt(QuestionnaireWording::matched).reversed())
                .toList();
    }
}
