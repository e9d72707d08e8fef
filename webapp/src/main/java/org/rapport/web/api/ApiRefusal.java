package org.rapport.web.api;

import java.util.Map;

/** A refusal of what a program sent, before any rule of the domain was asked: a kind and a sentence with its figures. */
public final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String key;
    private final transient Map<String, Object> args;

    /** Refuses with the text {@code api.<key>} and its figures; {@code field} names the input it is about. */
    public ApiRefusal(ProblemKind kind, String key, Map<String, Object> args) {
        super(kind.name() + " " + key);
        this.kind = kind;
        this.key = key;
        this.args = Map.copyOf(args);
    }

    /** Refuses with the text {@code api.<key>}. */
    public ApiRefusal(ProblemKind kind, String key) {
        this(kind, key, Map.of());
    }

    ProblemKind kind() {
        return kind;
    }

    String key() {
        return key;
    }

    Map<String, Object> args() {
        return args;
    }
}
