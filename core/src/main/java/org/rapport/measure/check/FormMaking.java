package org.rapport.measure.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Wording;

/** Puts words to the questions of a structure. An optional question without words in this language is left out. */
final class FormMaking {

    private final Instrument structure;
    private final Wording wording;

    FormMaking(Instrument structure, Wording wording) {
        this.structure = structure;
        this.wording = wording;
    }

    String title() {
        return wording.title().isBlank() ? structure.title().in(wording.language()) : wording.title();
    }

    List<CheckQuestion> questions() {
        return structure.items().stream()
                .filter(item -> wording.items().containsKey(item.id()))
                .map(this::question)
                .toList();
    }

    private CheckQuestion question(Item item) {
        List<String> ends = wording.ends().getOrDefault(item.id(), List.of("", ""));
        return new CheckQuestion(
                item.id(),
                item.kind(),
                wording.items().getOrDefault(item.id(), ""),
                item.required(),
                structure.optionsOf(item).map(this::choices).orElse(List.of()),
                ends.get(0),
                ends.get(ends.size() - 1),
                plain(item.min()),
                plain(item.max()),
                step(item),
                item.enabledWhen()
                        .map(when -> new CheckQuestion.AskedWhen(
                                when.item(),
                                when.comparison().name(),
                                when.value().toPlainString())));
    }

    private static String step(Item item) {
        String otherwise = item.kind() == ItemKind.INTEGER ? "1" : "any";
        return item.step().map(BigDecimal::toPlainString).orElse(otherwise);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private List<CheckQuestion.Choice> choices(OptionSet set) {
        Map<String, List<String>> words = wording.options();
        List<String> labels = set.endsOnly() ? List.of() : words.getOrDefault(set.id(), List.of());
        List<CheckQuestion.Choice> choices = new ArrayList<>();
        for (int i = 0; i < set.options().size(); i++) {
            String value = set.options().get(i).value().toPlainString();
            choices.add(new CheckQuestion.Choice(value, i < labels.size() ? labels.get(i) : value));
        }
        return choices;
    }
}
