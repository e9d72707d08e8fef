package org.rapport.measure.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.jspecify.annotations.Nullable;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;

/**
 * Which items of a questionnaire are which items of an instrument: by a shared code, else by the same id where the
 * questionnaire names the instrument (ids such as "1" are not enough). Items may be nested in groups.
 */
final class QuestionnaireMatch {

    private final Instrument instrument;
    private final Map<String, QuestionnaireItemComponent> byItem = new LinkedHashMap<>();
    private final List<QuestionnaireItemComponent> introduction = new ArrayList<>();

    private final boolean named;

    private QuestionnaireMatch(Instrument instrument, boolean named) {
        this.instrument = instrument;
        this.named = named;
    }

    /** Lays a questionnaire on an instrument. */
    static QuestionnaireMatch of(Instrument instrument, Questionnaire questionnaire) {
        QuestionnaireMatch match = new QuestionnaireMatch(instrument, names(questionnaire, instrument.id()));
        match.walk(questionnaire.getItem(), false);
        return match;
    }

    private static boolean names(Questionnaire questionnaire, String id) {
        String url = questionnaire.hasUrl() ? questionnaire.getUrl() : "";
        return id.equals(questionnaire.getIdElement().getIdPart()) || url.endsWith("/" + id);
    }

    private void walk(List<QuestionnaireItemComponent> items, boolean withinQuestion) {
        for (QuestionnaireItemComponent item : items) {
            boolean group = item.getType() == Questionnaire.QuestionnaireItemType.GROUP;
            if (item.getType() != Questionnaire.QuestionnaireItemType.DISPLAY) {
                itemOf(item).ifPresent(found -> byItem.putIfAbsent(found.id(), item));
            } else if (byItem.isEmpty() && !withinQuestion) {
                introduction.add(item);
            }
            walk(item.getItem(), withinQuestion || !group);
        }
    }

    private Optional<Item> itemOf(QuestionnaireItemComponent candidate) {
        return instrument.items().stream()
                .filter(item -> coded(item, candidate))
                .findFirst()
                .or(() -> instrument.items().stream()
                        .filter(item -> named && item.id().equals(candidate.getLinkId()))
                        .findFirst());
    }

    private static boolean coded(Item item, QuestionnaireItemComponent candidate) {
        return candidate.getCode().stream()
                .anyMatch(coding -> item.codes().stream()
                        .anyMatch(code -> code.value().equals(coding.getCode())
                                && sameSystem(code.system(), coding.getSystem())));
    }

    private static boolean sameSystem(String expected, @Nullable String found) {
        return found == null || found.equals(expected);
    }

    /** How many items of the instrument the questionnaire has. */
    int size() {
        return byItem.size();
    }

    /** The questionnaire's item for an instrument's item. */
    Optional<QuestionnaireItemComponent> find(String item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** Items that must be answered and that the questionnaire does not have. */
    List<String> missing() {
        Set<String> found = byItem.keySet();
        return instrument.items().stream()
                .map(Item::id)
                .filter(id -> !found.contains(id))
                .filter(id -> instrument.item(id).map(this::needed).orElse(false))
                .toList();
    }

    private boolean needed(Item item) {
        return item.required()
                || instrument.scales().stream().anyMatch(scale -> scale.items().contains(item.id()));
    }

    /**
     * What is said before the first question, in order. Notes further on and within questions are hints for those who
     * score the form, such as what a total means, and would colour the answers.
     */
    List<QuestionnaireItemComponent> introduction() {
        return introduction;
    }
}
