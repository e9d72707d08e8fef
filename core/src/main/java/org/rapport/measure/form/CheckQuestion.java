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
 * @param step by what a number goes up, or {@code any}
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
        String step,
        Optional<AskedWhen> askedWhen) {

    /** Copies the list. */
    public CheckQuestion {
        options = List.copyOf(options);
    }

    /** Whether it is answered on a row of numbers with words at both ends. */
    public boolean isRow() {
        return !lowEnd.isEmpty();
    }

    /** Whether one of several answers is picked. */
    public boolean single() {
        return !options.isEmpty() && kind != ItemKind.MULTIPLE_CHOICE;
    }

    /** Whether several answers may be picked. */
    public boolean multiple() {
        return kind == ItemKind.MULTIPLE_CHOICE;
    }

    /** Whether a number is typed. */
    public boolean figure() {
        return kind.ranged();
    }

    /** Whether the number is set on a line too. */
    public boolean slid() {
        return kind == ItemKind.SLIDER;
    }

    /** Whether a day is given. */
    public boolean day() {
        return kind == ItemKind.DATE;
    }

    /** Whether words are typed. */
    public boolean words() {
        return kind == ItemKind.TEXT || kind == ItemKind.CLIENT_AUTHORED;
    }

    /** One answer: the value that is sent and the words beside it. */
    public record Choice(String value, String label) {}

    /** The earlier question's answer compares so with a value; the comparison is a constant of the plugin interface. */
    public record AskedWhen(String item, String comparison, String value) {}
}
