package org.rapport.shared;

import java.util.Map;

/** One thing that does not fit: its code, and the figures of its sentence with {@code field}, the path of the input. */
public record Violation(ErrorCode code, Map<String, Object> args) {

    /** Keeps its own copy of the figures. */
    public Violation {
        args = Map.copyOf(args);
    }

    /** The path of the input it belongs to; empty when it belongs to the whole. */
    public String field() {
        return args.getOrDefault("field", "").toString();
    }
}
