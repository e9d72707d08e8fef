package org.rapport.measure.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.rapport.plugin.runtime.instrument.StructureCheck;
import org.rapport.plugin.runtime.instrument.StructureViolation;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.MissingPolicy;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;
import org.rapport.spi.Wording;

/** Makes an instrument of an organisation's own out of a questionnaire that is none of those there are. */
public final class OwnMaking {

    private static final int DECIMALS = 4;
    private static final int MOST_LEVELS = 100;

    private final SentQuestionnaire sent;
    private final Questionnaire questionnaire;
    private final OwnItems items;
    private final String language;

    /** For a usable questionnaire. */
    public OwnMaking(SentQuestionnaire sent) {
        this.sent = sent;
        this.questionnaire = sent.questionnaire();
        this.items = OwnItems.of(questionnaire, sent.files());
        this.language = Translations.of(questionnaire, sent.files());
    }

    /** How each question would be asked. */
    public List<OwnLine> lines() {
        return items.made().stream().map(this::line).toList();
    }

    private OwnLine line(OwnItems.Made made) {
        String answers = made.answers().stream()
                .map(each ->
                        each.score().map(score -> score.toPlainString() + " ").orElse("")
                                + each.texts().getOrDefault(language, ""))
                .collect(Collectors.joining(" · "));
        return new OwnLine(
                made.question().getLinkId(),
                text(made.question(), language),
                made.item().map(Item::kind),
                made.countable(),
                answers,
                levels(made),
                made.note());
    }

    /** The values of the options; of a range each whole number, as far as these can be looked over. */
    private List<OwnLine.Level> levels(OwnItems.Made made) {
        Optional<OptionSet> set = made.item().flatMap(Item::optionSet).flatMap(items::set);
        if (set.isPresent()) {
            List<OwnLine.Level> levels = new ArrayList<>();
            for (Option option : set.get().options()) {
                Map<String, String> texts = made.answers().get(levels.size()).texts();
                levels.add(new OwnLine.Level(option.value(), texts.getOrDefault(language, "")));
            }
            return levels;
        }
        int min = made.item().flatMap(Item::min).map(BigDecimal::intValue).orElse(0);
        int max = made.item().flatMap(Item::max).map(BigDecimal::intValue).orElse(-1);
        return max - min > MOST_LEVELS
                ? List.of()
                : IntStream.rangeClosed(min, max)
                        .mapToObj(value -> new OwnLine.Level(BigDecimal.valueOf(value), ""))
                        .toList();
    }

    private String text(QuestionnaireItemComponent question, String tongue) {
        return Translations.of(question.getTextElement(), language).getOrDefault(tongue, "");
    }

    /** Which question became which item. */
    public Map<String, String> mapping() {
        Map<String, String> found = new LinkedHashMap<>();
        items.made()
                .forEach(made -> made.item()
                        .ifPresent(item -> found.put(item.id(), made.question().getLinkId())));
        return found;
    }

    /** The structure, without words. */
    public Instrument structure(String id, String version, NewInstrument wanted) {
        List<Item> asked = items.made().stream()
                .flatMap(made -> made.item().map(item -> decided(made, item, wanted)).stream())
                .toList();
        Licence licence = Licence.of(LicenceVerdict.NO, wanted.holder());
        Instrument.Builder making = Instrument.define(
                        id,
                        version,
                        LocalText.of("en", wanted.title()).and("de", wanted.title()),
                        sent.copyright().isEmpty() ? licence : licence.displaying(sent.copyright()))
                .respondents(wanted.reader())
                .items(asked)
                .optionSets(items.sets().toArray(OptionSet[]::new));
        List<Item> counted = counted(wanted);
        return counted.isEmpty()
                ? making.build()
                : making.scales(scale(counted, wanted)).build();
    }

    private static Item decided(OwnItems.Made made, Item item, NewInstrument wanted) {
        String question = made.question().getLinkId();
        Item turned = wanted.reversed().contains(question) ? item.reverse() : item;
        Item risky = Optional.ofNullable(wanted.risks().get(question))
                .map(turned::risk)
                .orElse(turned);
        return Optional.ofNullable(wanted.lowRisks().get(question))
                .map(risky::lowRisk)
                .orElse(risky);
    }

    private List<Item> counted(NewInstrument wanted) {
        return items.made().stream()
                .filter(OwnItems.Made::countable)
                .filter(made -> wanted.counted().isEmpty()
                        || wanted.counted().contains(made.question().getLinkId()))
                .map(OwnItems.Made::item)
                .flatMap(Optional::stream)
                .toList();
    }

    private Scale scale(List<Item> counted, NewInstrument wanted) {
        BigDecimal min = BigDecimal.ZERO;
        BigDecimal max = BigDecimal.ZERO;
        for (Item item : counted) {
            Optional<OptionSet> set = item.optionSet().flatMap(items::set);
            min = min.add(set.flatMap(OptionSet::min).or(item::min).orElse(BigDecimal.ZERO));
            max = max.add(set.flatMap(OptionSet::max).or(item::max).orElse(BigDecimal.ZERO));
        }
        boolean mean = wanted.method() == ScoreMethod.MEAN;
        BigDecimal count = BigDecimal.valueOf(counted.size());
        boolean whole =
                counted.stream().allMatch(item -> item.kind() == ItemKind.CHOICE || item.kind() == ItemKind.INTEGER);
        return new Scale(
                "total",
                LocalText.of("en", mean ? "Mean" : "Total").and("de", mean ? "Mittelwert" : "Summe"),
                counted.stream().map(Item::id).toList(),
                wanted.method(),
                wanted.direction(),
                mean ? min.divide(count, DECIMALS, RoundingMode.HALF_UP) : min,
                mean ? max.divide(count, DECIMALS, RoundingMode.HALF_UP) : max,
                MissingPolicy.REQUIRE_COMPLETE,
                0,
                true,
                mean ? 2 : whole ? 0 : 1,
                List.of());
    }

    /** Everything that does not hold together; nothing when it does. */
    public List<WordingProblem> problems(Instrument structure) {
        List<WordingProblem> found = new ArrayList<>();
        if (structure.items().isEmpty()) {
            String kinds = items.made().stream()
                    .map(made -> String.valueOf(made.question().getType()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            found.add(new WordingProblem("", WordingReason.KIND_UNKNOWN, kinds));
            return found;
        }
        for (StructureViolation violation : StructureCheck.violations(structure)) {
            found.add(new WordingProblem("", WordingReason.STRUCTURE, String.valueOf(violation)));
        }
        if (found.isEmpty()
                && wordings(structure, structure.title().in(language)).isEmpty()) {
            found.add(new WordingProblem("", WordingReason.ANSWERS_MISSING, ""));
        }
        return found;
    }

    /** The words in every language in which they are complete. */
    public List<Wording> wordings(Instrument structure, String title) {
        Set<String> tongues = new LinkedHashSet<>();
        tongues.add(language);
        items.made()
                .forEach(made -> tongues.addAll(Translations.of(made.question().getTextElement(), language)
                        .keySet()));
        return tongues.stream()
                .map(tongue -> wording(structure, title, tongue))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Wording> wording(Instrument structure, String title, String tongue) {
        Wording wording = Wording.of(tongue, structure.respondents().iterator().next(), title, introduction(tongue));
        for (OwnItems.Made made : items.made()) {
            if (made.item().isPresent()) {
                String text = text(made.question(), tongue);
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                wording = wording.item(made.item().get().id(), text);
            }
        }
        for (OptionSet set : items.sets()) {
            List<String> words = items.words(set).stream()
                    .map(each -> each.texts().getOrDefault(tongue, ""))
                    .toList();
            if (words.contains("")) {
                return Optional.empty();
            }
            wording = wording.options(set.id(), words.toArray(String[]::new));
        }
        return Optional.of(wording);
    }

    private String introduction(String tongue) {
        Set<QuestionnaireItemComponent> asked = items.made().stream()
                .filter(made -> made.item().isPresent())
                .map(OwnItems.Made::question)
                .collect(Collectors.toSet());
        return Outline.of(questionnaire).before(asked).stream()
                .map(note -> Translations.of(note.getTextElement(), language).getOrDefault(tongue, ""))
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
