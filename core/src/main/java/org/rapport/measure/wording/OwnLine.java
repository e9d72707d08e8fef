package org.rapport.measure.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.rapport.spi.ItemKind;

/**
 * A question of a questionnaire as it would be asked here.
 *
 * @param question its id in the file
 * @param text its words in the file's own language
 * @param kind how it would be answered; nothing when it cannot be asked here
 * @param countable whether it can count for a score
 * @param answers its answers with their scores, as a text
 * @param levels the values an answer can have, with their words, where they can be told apart
 * @param note what to know about it
 */
public record OwnLine(
        String question,
        String text,
        Optional<ItemKind> kind,
        boolean countable,
        String answers,
        List<Level> levels,
        Note note) {

    /** Copies the list. */
    public OwnLine {
        levels = List.copyOf(levels);
    }

    /** A value an answer can have, with its words; a number has none. */
    public record Level(BigDecimal value, String words) {}

    /** What to know about a question. */
    public enum Note {
        /** Nothing. */
        NONE,
        /** The file gives no scores, or the same twice: its answers are numbered in their order, and do not count. */
        NUMBERED,
        /** The file gives no range: 0 to 9999 is taken, and it does not count. */
        RANGE_MADE_UP,
        /** The file asks it under a condition that cannot be followed here: it is always asked and may be left out. */
        ALWAYS_ASKED,
        /** A question of this kind cannot be asked here: it is left out. */
        LEFT_OUT,
        /** Its list of answers is not among the files: it is left out. */
        LIST_MISSING
    }
}
