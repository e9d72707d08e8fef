package org.rapport.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Collects everything that does not fit before refusing, so that a person corrects a form once:
 *
 * <pre>
 * Violations found = check.of(command);
 * if (end.isBefore(start)) { found.add(SharedError.ENDS_BEFORE_START, "endsOn"); }
 * found.refuse();
 * </pre>
 */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    /** Notes that this input does not fit. */
    public void add(ErrorCode code, String field) {
        add(code, Map.of("field", field));
    }

    /** Notes what does not fit, with the figures of its sentence. */
    public void add(ErrorCode code, Map<String, Object> args) {
        found.add(new Violation(code, args));
    }

    /** Everything that was noted so far. */
    public List<Violation> all() {
        return List.copyOf(found);
    }

    /** Whether everything fits so far. */
    public boolean none() {
        return found.isEmpty();
    }

    /** Whether something was noted at this input or below it. */
    public boolean at(String field) {
        return found.stream()
                .map(Violation::field)
                .anyMatch(path -> path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "["));
    }

    /** Throws everything that was noted as one answer; returns when there is nothing. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new DomainException(List.copyOf(found));
        }
    }
}
