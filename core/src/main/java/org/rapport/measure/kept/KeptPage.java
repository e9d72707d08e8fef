package org.rapport.measure.kept;

import java.util.List;

/**
 * One page of a list.
 *
 * @param more whether there are others after it
 */
public record KeptPage<T>(List<T> items, boolean more) {

    /** Copies the list. */
    public KeptPage {
        items = List.copyOf(items);
    }

    /** Of what was found, one more than was asked for where there is more. */
    static <T> KeptPage<T> of(List<T> found, int limit) {
        return new KeptPage<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    /** Only how many. */
    @Override
    public String toString() {
        return "KeptPage[" + items.size() + (more ? " and more]" : "]");
    }
}
