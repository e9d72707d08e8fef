package org.rapport.measure.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.rapport.measure.wording.WordingLibrary;
import org.rapport.measure.wording.WordingProblem;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Respondent;
import org.rapport.spi.Wording;

/**
 * Words where neither a plugin nor an administrator brings any: the operator's files, and in the demonstration organisation,
 * so that everything can be tried there, short labels of our own. These name a question's topic or its number and an answer's
 * value, never what the instrument asks, and say in title and instructions that they are not the instrument.
 */
@ApplicationScoped
class SpareWords {

    private static final Pattern NUMBER_ONLY = Pattern.compile("(?:Item|Frage|Question)? ?\\d*");

    /** What marks them, by language. */
    private static final Map<String, String> MARK = Map.of(
            "en", "demonstration wording, not the instrument",
            "de", "Wortlaut der Demonstration, nicht das Instrument");

    private static final Map<String, String> INSTRUCTIONS = Map.of(
            "en",
            "Demonstration wording, not the instrument: each question names its topic only, and the answers are numbers.",
            "de",
            "Wortlaut der Demonstration, nicht das Instrument: Jede Frage nennt nur ihr Thema, und die Antworten sind"
                    + " Zahlen.");

    private static final Map<String, String> QUESTION = Map.of("en", "Question ", "de", "Frage ");

    private final Map<UUID, Boolean> demonstrations = new ConcurrentHashMap<>();

    @Inject
    private WordingLibrary library;

    @Inject
    private EntityManager entities;

    /** The words of the operator's files. */
    List<Wording> files(Instrument instrument) {
        return library.of(instrument);
    }

    /** The wording files that give no words, with reasons. */
    List<WordingProblem> problems() {
        return library.problems();
    }

    /** Whether an instrument without words is asked by our labels there; never where its licence allows paper only. */
    boolean demonstrated(UUID organisation, Instrument instrument) {
        return !instrument.licence().paperOnly() && demonstrations.computeIfAbsent(organisation, this::isDemonstration);
    }

    private boolean isDemonstration(UUID organisation) {
        return entities.createNativeQuery(
                                "select 1 from rapport.organisation where organisation_id = ?1 and demonstration")
                        .setParameter(1, organisation)
                        .getResultList()
                        .size()
                == 1;
    }

    /** Our labels for a reader it is made for. */
    List<Wording> labels(Instrument instrument, Respondent reader) {
        return instrument.respondents().contains(reader)
                ? List.of(labels(instrument, reader, "en"), labels(instrument, reader, "de"))
                : List.of();
    }

    private static Wording labels(Instrument instrument, Respondent reader, String language) {
        String title = instrument.title().in(language) + " · " + MARK.get(language);
        Wording words = Wording.of(language, reader, title, String.valueOf(INSTRUCTIONS.get(language)));
        int number = 0;
        for (Item item : instrument.items()) {
            String label = item.label().in(language);
            number++;
            boolean bare = NUMBER_ONLY.matcher(label).matches();
            words = words.item(item.id(), bare ? QUESTION.get(language) + number : label);
        }
        for (OptionSet set : instrument.optionSets()) {
            String[] values = set.options().stream()
                    .map(Option::value)
                    .map(value -> value.toPlainString())
                    .toArray(String[]::new);
            words = words.options(set.id(), values);
        }
        return words;
    }
}
