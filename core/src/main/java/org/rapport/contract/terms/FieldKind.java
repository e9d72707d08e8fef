package org.rapport.contract.terms;

/** How a field of a term is written down. */
public enum FieldKind {
    /** A whole number within a range. */
    NUMBER,
    /** An amount of money in the agreement's currency, with a point before its decimals. */
    AMOUNT,
    /** A day, such as {@code 2026-11-27}. */
    DAY,
    /** One of the constants of an enum. */
    CHOICE,
    /** {@code yes}, or nothing. */
    YES,
    /** Numbers of sessions, ascending, with commas between. */
    SESSIONS,
    /** Words; clinical text, which is sealed. */
    TEXT,
    /** Short texts, one a line; clinical text. */
    LINES
}
