package org.rapport.transfer.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapport.shared.ErrorCode;

/** Collects what does not fit in all files, up to a number that no person reads any more. */
public final class Findings {

    /** More are not looked for. */
    public static final int MOST = 100_000;

    private final List<ImportProblem> problems = new ArrayList<>();
    private int blocking;

    /** Where something was found. */
    public record Place(ImportKind kind, int line, String column) {}

    /** Nothing can be carried out before this is mended. */
    public void refuse(Place at, ErrorCode code, Map<String, Object> args) {
        if (full()) {
            return;
        }
        blocking++;
        add(at, code, args, true);
        if (full()) {
            add(at, RowError.TOO_MANY_PROBLEMS, Map.of("max", MOST), true);
        }
    }

    /** Something to know; it keeps nothing from being carried out. */
    public void note(Place at, ErrorCode code) {
        if (!full()) {
            add(at, code, Map.of(), false);
        }
    }

    private void add(Place at, ErrorCode code, Map<String, Object> args, boolean blocks) {
        Map<String, String> texts = new TreeMap<>();
        args.forEach((name, value) -> {
            if (!"field".equals(name)) {
                texts.put(name, value.toString());
            }
        });
        String name = code.getClass().getSimpleName() + "." + code.name();
        problems.add(new ImportProblem(at.kind(), at.line(), at.column(), name, texts, blocks));
    }

    /** Whether enough was found to stop reading. */
    public boolean full() {
        return problems.size() >= MOST;
    }

    /** How many must be mended. */
    public int blocking() {
        return blocking;
    }

    /** Everything that was found. */
    public List<ImportProblem> all() {
        return List.copyOf(problems);
    }
}
