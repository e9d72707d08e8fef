package org.rapport.measure.form;

import java.util.List;
import java.util.Optional;
import org.rapport.spi.ItemKind;

/**
 * One question as its reader sees it.
 *
 * @param text its words
 * @param options the answers in their order; empty for kinds without options
 * @param lowEnd words at the lowest answer, or empty
 * @param highEnd words at the highest answer, or empty
 * @param min smallest number of a ranged kind, or empty
 * @param max largest number of a ranged kind, or empty
 * @param askedWhen when it is asked; always if empty
 */
public record CheckQuestion(
        String item,
        ItemKind kind,
        String text,
        boolean required,
        List<Choice> options,
        String lowEnd,
        String highEnd,
        String min,
        String max,
        Optional<AskedWhen> askedWhen) {

    /** Copies the list. */
    public CheckQuestion {
        options = List.copyOf(options);
    }

    /** Whether it is answered on a row of numbers with words at both ends. */
    public boolean isRow() {
        return !lowEnd.isEmpty();
    }

    /** One answer: the value that is sent and the words beside it. */
    public record Choice(String value, String label) {}

    /** The earlier question's answer compares so with a value; the comparison is a constant of the plugin interface. */
    public record AskedWhen(String item, String comparison, String value) {}
}
