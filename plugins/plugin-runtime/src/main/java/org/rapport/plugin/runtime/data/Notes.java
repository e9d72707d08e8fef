package org.rapport.plugin.runtime.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mistakes found in one file so far. */
final class Notes {

    private static final int MOST = 50;

    private final String file;
    private final List<DataMistake> mistakes = new ArrayList<>();

    Notes(String file) {
        this.file = file;
    }

    void add(Node where, String field, String detail) {
        DataMistake mistake = new DataMistake(file, where.line(), field, detail);
        if (mistakes.size() < MOST && !mistakes.contains(mistake)) {
            mistakes.add(mistake);
        }
    }

    List<DataMistake> all() {
        return mistakes.stream()
                .sorted(Comparator.comparingInt(DataMistake::line))
                .toList();
    }
}
