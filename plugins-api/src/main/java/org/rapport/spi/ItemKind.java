package org.rapport.spi;

/**
 * How an item is answered.
 *
 * @since 1.0
 */
public enum ItemKind {
    /** One option of an option set; the answer is the option's value. */
    CHOICE,
    /** Any number of options of an option set. */
    MULTIPLE_CHOICE,
    /** A whole number inside the item's range. */
    INTEGER,
    /** A decimal number inside the item's range. */
    DECIMAL,
    /** A number inside the item's range, set on a line. */
    SLIDER,
    /** A calendar date. */
    DATE,
    /** Free text about the item. */
    TEXT,
    /** The client's own words that name what is rated from then on, as a personal problem or goal. */
    CLIENT_AUTHORED;

    /**
     * Whether the answer is a single number, so that a scale may use it.
     *
     * @return true for {@link #CHOICE}, {@link #INTEGER}, {@link #DECIMAL} and {@link #SLIDER}
     */
    public boolean numeric() {
        return this == CHOICE || ranged();
    }

    /**
     * Whether the item has a range of its own instead of options.
     *
     * @return true for {@link #INTEGER}, {@link #DECIMAL} and {@link #SLIDER}
     */
    public boolean ranged() {
        return this == INTEGER || this == DECIMAL || this == SLIDER;
    }

    /**
     * Whether the item is answered from an option set.
     *
     * @return true for {@link #CHOICE} and {@link #MULTIPLE_CHOICE}
     */
    public boolean optioned() {
        return this == CHOICE || this == MULTIPLE_CHOICE;
    }
}
