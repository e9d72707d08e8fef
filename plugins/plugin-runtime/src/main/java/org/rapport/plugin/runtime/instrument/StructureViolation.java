package org.rapport.plugin.runtime.instrument;

/**
 * One thing wrong with the structure of an instrument.
 *
 * @param rule which rule is broken
 * @param where what breaks it, as {@code item q3}
 * @param detail a sentence in English for vendor and administrator
 */
public record StructureViolation(StructureRule rule, String where, String detail) {

    /** As one line of a list. */
    @Override
    public String toString() {
        return where + ": " + detail;
    }
}
