package org.rapport.shared;

import java.util.List;
import java.util.Map;

/**
 * The one exception of the domain: a code with figures for its sentence. Unchecked, because a checked one would commit
 * the transaction it leaves. Arguments carry numbers, dates and field names, never names of people or clinical text.
 */
public final class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient Map<String, Object> args;
    private final transient List<Violation> violations;

    /** Fails with a code whose sentence needs no figures. */
    public DomainException(ErrorCode code) {
        this(code, Map.of());
    }

    /** Fails with a code and the figures of its sentence; {@code field} names the input it belongs to, where there is one. */
    public DomainException(ErrorCode code, Map<String, Object> args) {
        super(code.getClass().getSimpleName() + "." + code.name());
        this.code = code;
        this.args = Map.copyOf(args);
        this.violations = List.of(new Violation(code, args));
    }

    /** Fails with all that does not fit; a single one is told as itself, several as {@code SharedError.SEVERAL}. */
    DomainException(List<Violation> violations) {
        super(violations.size() + " violations, first "
                + violations.get(0).code().name());
        Violation first = violations.get(0);
        boolean single = violations.size() == 1;
        this.code = single ? first.code() : SharedError.SEVERAL;
        this.args = single ? first.args() : Map.of("count", violations.size());
        this.violations = List.copyOf(violations);
    }

    /** What went wrong. */
    public ErrorCode code() {
        return code;
    }

    /** The figures of its sentence. */
    public Map<String, Object> args() {
        return args;
    }

    /** Everything that did not fit, at least one: what a form shows at its fields. */
    public List<Violation> violations() {
        return violations;
    }
}
