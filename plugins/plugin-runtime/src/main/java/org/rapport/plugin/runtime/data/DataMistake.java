package org.rapport.plugin.runtime.data;

/**
 * One mistake in a data file.
 *
 * @param file name of the file
 * @param line its line, from 1
 * @param field where in the structure, as {@code instrument.items[3].options}; empty for the file as a whole
 * @param detail what is wrong and what is expected, in English
 */
public record DataMistake(String file, int line, String field, String detail) {

    /** As one line of a list. */
    @Override
    public String toString() {
        return file + ", line " + line + (field.isEmpty() ? "" : ", " + field) + ": " + detail;
    }
}
