package org.rapport.plugin.runtime.data;

import java.util.List;
import java.util.stream.Collectors;

/** Data files that cannot be read as instruments, with every mistake found. */
public final class UnreadableData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DataMistake> mistakes;

    UnreadableData(List<DataMistake> mistakes) {
        super(mistakes.stream().map(DataMistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    UnreadableData(String file, int line, String detail) {
        this(List.of(new DataMistake(file, line, "", detail)));
    }

    /**
     * The mistakes.
     *
     * @return at least one, in the order of files and lines
     */
    public List<DataMistake> mistakes() {
        return mistakes;
    }
}
