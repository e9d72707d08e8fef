package org.rapport.signal.course;

import java.time.Instant;
import java.util.List;

/**
 * The values of the rules as they changed over time. A form is judged by the version that was in force when it was
 * answered, so a later version never changes what was raised before it. What was answered before the first version is
 * judged by the first.
 */
public final class ParameterHistory {

    private final List<InForce> versions;

    /**
     * A version of the values.
     *
     * @param from since when it is in force
     * @param values what it holds
     */
    public record InForce(Instant from, DropParameters values) {}

    private ParameterHistory(List<InForce> versions) {
        this.versions = versions;
    }

    /**
     * A history of these versions.
     *
     * @param versions at least one, each in force no earlier than the one before it
     * @throws IllegalArgumentException if there is none or they are not in order
     */
    public static ParameterHistory of(List<InForce> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A history needs a version");
        }
        for (int next = 1; next < versions.size(); next++) {
            if (versions.get(next).from().isBefore(versions.get(next - 1).from())) {
                throw new IllegalArgumentException("Version " + next + " of a history is older than the one before");
            }
        }
        return new ParameterHistory(List.copyOf(versions));
    }

    /** The same values for ever. */
    public static ParameterHistory always(DropParameters values) {
        return of(List.of(new InForce(Instant.MIN, values)));
    }

    /** The values in force at a moment. */
    DropParameters at(Instant moment) {
        DropParameters values = versions.get(0).values();
        for (InForce version : versions) {
            if (!version.from().isAfter(moment)) {
                values = version.values();
            }
        }
        return values;
    }
}
