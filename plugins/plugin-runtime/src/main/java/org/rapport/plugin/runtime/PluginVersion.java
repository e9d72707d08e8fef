package org.rapport.plugin.runtime;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's version in the order of semantic versions: {@code 1.9.0} before {@code 1.10.0}, {@code 2.0.0-rc.1} before {@code 2.0.0}.
 * What stands behind a plus does not count.
 *
 * @param numbers the numbers, without zeros at the end
 * @param trial what stands behind a hyphen; empty for a release
 */
public record PluginVersion(List<BigInteger> numbers, Optional<String> trial) implements Comparable<PluginVersion> {

    private static final Pattern FORM =
            Pattern.compile("(\\d+(?:\\.\\d+){0,2})(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");

    /** Copies the numbers. */
    public PluginVersion {
        numbers = List.copyOf(numbers);
    }

    /**
     * Reads a version.
     *
     * @param text as in a descriptor
     * @return empty if it is none
     */
    public static Optional<PluginVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<BigInteger> numbers = Stream.of(
                        matcher.group(1).replaceFirst("(\\.0+)+$", "").split("\\.", -1))
                .map(BigInteger::new)
                .toList();
        @Nullable String trial = matcher.group(2);
        return Optional.of(new PluginVersion(numbers, Optional.ofNullable(trial)));
    }

    @Override
    public int compareTo(PluginVersion other) {
        int order = parts(numbers, other.numbers);
        if (order != 0 || trial.equals(other.trial)) {
            return order;
        }
        if (trial.isEmpty() || other.trial.isEmpty()) {
            return trial.isEmpty() ? 1 : -1;
        }
        return words(trial.get().split("\\.", -1), other.trial.get().split("\\.", -1));
    }

    private static int parts(List<BigInteger> one, List<BigInteger> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int words(String[] one, String[] other) {
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            int order = word(one[i], other[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.length, other.length);
    }

    /** Numbers come before words, and by their value. */
    private static int word(String one, String other) {
        boolean number = one.matches("\\d+");
        if (number != other.matches("\\d+")) {
            return number ? -1 : 1;
        }
        return number ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }
}
