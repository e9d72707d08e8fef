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

    private record Loaded(String fingerprint, Map<String, List<Wording>> byInstrument, List<WordingProblem> problems) {}

    private final WordingSettings settings;
    private final PluginInstruments instruments;
    private volatile Loaded loaded = new Loaded("nothing yet", Map.of(), List.of());

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
        return current().byInstrument().getOrDefault(instrument.id(), List.of());
    }

    /** The files that give no words, with reasons. */
    public List<WordingProblem> problems() {
        return current().problems();
    }

    private Loaded current() {
        String fingerprint = fingerprint();
        if (!loaded.fingerprint().equals(fingerprint)) {
            synchronized (this) {
                if (!loaded.fingerprint().equals(fingerprint)) {
                    loaded = load(fingerprint);
                }
            }
        }
        return loaded;
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

    private Loaded load(String fingerprint) {
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
        return new Loaded(fingerprint, Map.copyOf(byInstrument), List.copyOf(problems));
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
