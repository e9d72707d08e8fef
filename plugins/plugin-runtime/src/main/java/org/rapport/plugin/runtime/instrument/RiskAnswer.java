package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.spi.Answers;
import org.rapport.spi.Item;

/**
 * An answer that needs a person's attention whatever the total is.
 *
 * @param item id of the item
 * @param answer the raw answer
 */
public record RiskAnswer(String item, BigDecimal answer) {

    /**
     * Whether there is an answer to this item that needs a person's attention.
     *
     * @param item of an instrument
     * @return whether it has a risk at either end
     */
    public static boolean possible(Item item) {
        return item.riskFrom().isPresent() || item.riskUpTo().isPresent();
    }

    /**
     * The answer to this item that needs a person's attention. Of several chosen at once the highest at the upper end, else the
     * lowest at the lower end.
     *
     * @param item of an instrument
     * @param answers raw answers
     * @return nothing if none does
     */
    public static Optional<RiskAnswer> of(Item item, Answers answers) {
        List<BigDecimal> given = Stream.concat(
                        answers.number(item.id()).stream(),
                        answers.choices().getOrDefault(item.id(), List.of()).stream())
                .toList();
        return item.riskFrom()
                .flatMap(from -> given.stream()
                        .filter(answer -> answer.compareTo(from) >= 0)
                        .max(BigDecimal::compareTo))
                .or(() -> item.riskUpTo()
                        .flatMap(upTo -> given.stream()
                                .filter(answer -> answer.compareTo(upTo) <= 0)
                                .min(BigDecimal::compareTo)))
                .map(answer -> new RiskAnswer(item.id(), answer));
    }

    /** Without the answer, which must not reach a log. */
    @Override
    public String toString() {
        return "RiskAnswer[" + item + "]";
    }
}
