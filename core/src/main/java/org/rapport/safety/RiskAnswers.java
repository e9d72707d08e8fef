package org.rapport.safety;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.rapport.measure.response.AnsweredForm;
import org.rapport.plugin.runtime.instrument.RiskAnswer;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.LocalText;
import org.rapport.spi.Option;

/** The answers of a form that need a person, by topic and never in the wording of a questionnaire. */
final class RiskAnswers {

    private RiskAnswers() {}

    static List<RiskNoticeView.Answer> of(AnsweredForm form, List<String> items) {
        return items.stream().flatMap(item -> answer(form, item).stream()).toList();
    }

    private static Optional<RiskNoticeView.Answer> answer(AnsweredForm form, String itemId) {
        Instrument instrument = form.structure();
        return instrument
                .item(itemId)
                .flatMap(item -> RiskAnswer.of(item, form.answers())
                        .map(RiskAnswer::answer)
                        .map(given -> new RiskNoticeView.Answer(label(item), given, highest(instrument, item, given))));
    }

    private static LocalText label(Item item) {
        return item.label().in("en").isEmpty() ? LocalText.of("en", item.id()) : item.label();
    }

    private static BigDecimal highest(Instrument instrument, Item item, BigDecimal given) {
        return instrument.optionsOf(item).stream()
                .flatMap(options -> options.options().stream())
                .map(Option::value)
                .max(BigDecimal::compareTo)
                .orElse(given);
    }
}
