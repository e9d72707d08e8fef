package org.rapport.measure.wording;

import java.util.ArrayList;
import java.util.HashSet;
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
 * Which items of a questionnaire are which items of an instrument: as somebody decided by hand, else by a shared code, else
 * as it was decided before, else by the same id where the questionnaire names the instrument (ids such as "1" are not
 * enough). Items may be nested in groups.
 */
final class QuestionnaireMatch {

    /**
     * What people decided about it.
     *
     * @param byHand questions by item, now
     * @param before questions by item, when it came before
     * @param chosen whether the instrument was chosen by hand, so that the places of all items may be proposed
     * @param looked whether somebody looks at it before it is used, so that a single place may be proposed
     */
    record Decided(Map<String, String> byHand, Map<String, String> before, boolean chosen, boolean looked) {

        /** Nothing was, and nobody looks. */
        static final Decided NOTHING = new Decided(Map.of(), Map.of(), false, false);
    }

    /** A question of the file, and how it was recognised. */
    record Found(QuestionnaireItemComponent question, MatchedBy how) {}

    private final Instrument instrument;
    private final Outline outline;
    private final boolean named;
    private final Map<String, Found> byItem = new LinkedHashMap<>();
    private final Set<QuestionnaireItemComponent> taken = new HashSet<>();

    private QuestionnaireMatch(Instrument instrument, Questionnaire questionnaire) {
        this.instrument = instrument;
        this.outline = Outline.of(questionnaire);
        this.named = names(questionnaire, instrument.id());
    }

    /** Lays a questionnaire on an instrument. */
    static QuestionnaireMatch of(Instrument instrument, Questionnaire questionnaire) {
        return of(instrument, questionnaire, Decided.NOTHING);
    }

    /** Lays a questionnaire on an instrument as people decided. */
    static QuestionnaireMatch of(Instrument instrument, Questionnaire questionnaire, Decided decided) {
        QuestionnaireMatch match = new QuestionnaireMatch(instrument, questionnaire);
        match.take(decided.byHand(), MatchedBy.HAND);
        match.codes(decided);
        match.take(decided.before(), MatchedBy.EARLIER);
        match.ids(decided);
        if (decided.chosen() && match.byItem.isEmpty() && decided.byHand().isEmpty()) {
            match.places();
        } else if (decided.looked()) {
            match.between(decided);
        }
        return match;
    }

    private static boolean names(Questionnaire questionnaire, String id) {
        String url = questionnaire.hasUrl() ? questionnaire.getUrl() : "";
        return id.equals(questionnaire.getIdElement().getIdPart()) || url.endsWith("/" + id);
    }

    private void take(Map<String, String> decided, MatchedBy how) {
        for (Item item : instrument.items()) {
            String link = decided.getOrDefault(item.id(), "");
            outline.questions().stream()
                    .filter(question -> link.equals(question.getLinkId()))
                    .findFirst()
                    .ifPresent(question -> take(item, question, how));
        }
    }

    private void codes(Decided decided) {
        for (QuestionnaireItemComponent question : outline.questions()) {
            instrument.items().stream()
                    .filter(item -> !decided.byHand().containsKey(item.id()))
                    .filter(item -> coded(item, question))
                    .findFirst()
                    .ifPresent(item -> take(item, question, MatchedBy.CODE));
        }
    }

    private void ids(Decided decided) {
        for (QuestionnaireItemComponent question : outline.questions()) {
            instrument.items().stream()
                    .filter(item -> named && !decided.byHand().containsKey(item.id()))
                    .filter(item -> item.id().equals(question.getLinkId()))
                    .findFirst()
                    .ifPresent(item -> take(item, question, MatchedBy.ID));
        }
    }

    private void places() {
        if (outline.questions().size() == instrument.items().size()) {
            for (int i = 0; i < instrument.items().size(); i++) {
                take(instrument.items().get(i), outline.questions().get(i), MatchedBy.PLACE);
            }
        }
    }

    /** An item whose neighbours are known is the one question between them, where there is exactly one. */
    private void between(Decided decided) {
        List<Item> items = instrument.items();
        for (int i = 1; i < items.size() - 1; i++) {
            Item item = items.get(i);
            int from = place(items.get(i - 1));
            int to = place(items.get(i + 1));
            boolean open = !byItem.containsKey(item.id()) && !decided.byHand().containsKey(item.id());
            if (open && from >= 0 && to == from + 2) {
                take(item, outline.questions().get(from + 1), MatchedBy.PLACE);
            }
        }
    }

    private int place(Item item) {
        return find(item.id()).map(outline.questions()::indexOf).orElse(-1);
    }

    private void take(Item item, QuestionnaireItemComponent question, MatchedBy how) {
        if (!byItem.containsKey(item.id()) && taken.add(question)) {
            byItem.put(item.id(), new Found(question, how));
        }
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
        return Optional.ofNullable(byItem.get(item)).map(Found::question);
    }

    /** How an item was recognised. */
    MatchedBy how(String item) {
        Found found = byItem.get(item);
        return found == null ? MatchedBy.NONE : found.how();
    }

    /** The questionnaire's questions that are no item of the instrument. */
    List<QuestionnaireItemComponent> left() {
        return outline.questions().stream()
                .filter(question -> !taken.contains(question))
                .toList();
    }

    /** Items that must be answered and that the questionnaire does not have. */
    List<String> missing() {
        return instrument.items().stream()
                .map(Item::id)
                .filter(id -> !byItem.containsKey(id))
                .filter(id -> instrument.item(id).map(this::needed).orElse(false))
                .toList();
    }

    /** Whether an instrument is not complete without an item. */
    boolean needed(Item item) {
        return item.required()
                || instrument.scales().stream().anyMatch(scale -> scale.items().contains(item.id()));
    }

    /**
     * What is said before the first question, in order. Notes further on and within questions are hints for those who
     * score the form, such as what a total means, and would colour the answers.
     */
    List<QuestionnaireItemComponent> introduction() {
        return new ArrayList<>(outline.before(taken));
    }
}
