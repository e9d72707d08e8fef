package org.rapport.plugin.runtime.instrument;

/** What an answer can have wrong. */
public enum AnswerRule {
    /** The instrument has no such item. */
    UNKNOWN_ITEM,
    /** A number where words are expected, or the like. */
    WRONG_KIND,
    /** Not one of the options. */
    NOT_AN_OPTION,
    /** The same option chosen twice. */
    CHOSEN_TWICE,
    /** Below the smallest or above the largest answer. */
    OUT_OF_RANGE,
    /** A fraction where a whole number is expected. */
    NOT_WHOLE,
    /** Between two steps. */
    OFF_STEP,
    /** Asked, required and unanswered. */
    MISSING
}
