package org.rapport.plugin.runtime;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions of the API a plugin runs with, as {@code [1.0,2.0)}. */
final class ApiRange {

    private static final Pattern FORM =
            Pattern.compile("([\\[(])\\s*(\\d{1,4}\\.\\d{1,4})?\\s*,\\s*(\\d{1,4}\\.\\d{1,4})?\\s*([\\])])");

    private final Matcher parts;

    private ApiRange(Matcher parts) {
        this.parts = parts;
    }

    static Optional<ApiRange> parse(String text) {
        Matcher matcher = FORM.matcher(text.trim());
        return matcher.matches() ? Optional.of(new ApiRange(matcher)) : Optional.empty();
    }

    boolean contains(String version) {
        int from = compare(version, parts.group(2), 1);
        int to = compare(version, parts.group(3), -1);
        boolean above = from > 0 || from == 0 && "[".equals(parts.group(1));
        boolean below = to < 0 || to == 0 && "]".equals(parts.group(4));
        return above && below;
    }

    private static int compare(String version, @Nullable String end, int open) {
        if (end == null) {
            return open;
        }
        String[] one = version.split("\\.", -1);
        String[] other = end.split("\\.", -1);
        int major = Integer.compare(Integer.parseInt(one[0]), Integer.parseInt(other[0]));
        return major != 0 ? major : Integer.compare(Integer.parseInt(one[1]), Integer.parseInt(other[1]));
    }
}
