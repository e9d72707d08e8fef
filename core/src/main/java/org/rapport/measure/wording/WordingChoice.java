package org.rapport.measure.wording;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapport.spi.Respondent;

/**
 * What an administrator decided by hand about a questionnaire's words.
 *
 * @param instrument which instrument it is, where it was chosen
 * @param reader who reads the words, where it was chosen
 * @param items the questionnaire's question by item of the instrument; {@link #NONE} for an item it does not have
 * @param answers words typed for answers by the key the preview gives them
 */
public record WordingChoice(
        Optional<String> instrument,
        Optional<Respondent> reader,
        Map<String, String> items,
        Map<String, String> answers) {

    /** Says that the questionnaire has no question for an item. */
    public static final String NONE = "-";

    /** Copies the maps without what is empty. */
    public WordingChoice {
        items = filled(items);
        answers = filled(answers);
    }

    /** Nothing was decided by hand. */
    public static WordingChoice open() {
        return new WordingChoice(Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    /** This instrument, and nothing more by hand. */
    public static WordingChoice of(String instrument) {
        return new WordingChoice(Optional.of(instrument), Optional.empty(), Map.of(), Map.of());
    }

    private static Map<String, String> filled(Map<String, String> map) {
        return map.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().strip()));
    }
}
