package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

/**
 * One statement of a summary and what it rests on.
 *
 * <p>{@link #toString()} does not tell the text: clinical text must not reach a log.
 *
 * @param text a sentence or two, at most 1000 characters
 * @param sentences numbers of the sentences it rests on, at least one, counted from 1
 * @since 1.0
 */
@Experimental
public record SummaryStatement(String text, List<Integer> sentences) {

    /** Copies the numbers. */
    public SummaryStatement {
        requireNonNull(text, "text");
        sentences = List.copyOf(sentences);
    }

    /**
     * A statement.
     *
     * @param text see {@link #text()}
     * @param sentences see {@link #sentences()}
     * @return the statement
     */
    public static SummaryStatement of(String text, Integer... sentences) {
        return new SummaryStatement(text, Arrays.asList(sentences));
    }

    @Override
    public String toString() {
        return "SummaryStatement[rests on " + sentences + "]";
    }
}
