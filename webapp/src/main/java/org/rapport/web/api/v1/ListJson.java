package org.rapport.web.api.v1;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after this one; null on the last
 */
public record ListJson<T>(List<T> items, @Nullable String next) {

    /** A page of at most so many, made of one more where there is one. */
    static <R, T> ListJson<T> of(List<R> found, int limit, Function<R, T> json, Function<R, String> cursor) {
        boolean more = found.size() > limit;
        List<R> shown = more ? found.subList(0, limit) : found;
        return new ListJson<>(shown.stream().map(json).toList(), more ? cursor.apply(shown.get(limit - 1)) : null);
    }
}
