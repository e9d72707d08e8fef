package org.rapport.transfer.file;

import java.util.Map;

/**
 * Something that does not fit, by its place, never by what stands there.
 *
 * @param line from 1, as an editor counts
 * @param column the column's name; empty for the whole line
 * @param code the enum's and constant's name, as texts are found by
 * @param args figures of the sentence
 * @param blocking whether nothing can be carried out before this is mended; otherwise it is a note
 */
public record ImportProblem(
        ImportKind kind, int line, String column, String code, Map<String, String> args, boolean blocking) {

    /** Keeps its own copy. */
    public ImportProblem {
        args = Map.copyOf(args);
    }
}
