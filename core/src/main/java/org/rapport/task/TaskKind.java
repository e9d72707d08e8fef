package org.rapport.task;

/**
 * What is to be done, as one word. Every feature that opens tasks has an enum of its own that implements this; names are
 * unique over all features. The sentence of a kind has the key {@code task.<KIND>} in every language.
 */
public interface TaskKind {

    /** The constant's name, as enums give it; it is stored. */
    String name();
}
