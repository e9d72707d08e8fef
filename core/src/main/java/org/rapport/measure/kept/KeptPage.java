package org.rapport.measure.kept;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param more whether there are others after it
 */
public record KeptPage<T extends Kept>(List<T> items, boolean more) {

    /** Copies the list. */
    public KeptPage {
        items = List.copyOf(items);
    }

    /** Of what was found, one more than was asked for where there is more. */
    static <T extends Kept> KeptPage<T> of(List<T> found, int limit) {
        return new KeptPage<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    /** Where the next page begins; empty on the last one. */
    public Optional<KeptPlace> next() {
        return more ? Optional.of(KeptPlace.of(items.get(items.size() - 1))) : Optional.empty();
    }

    /** Only how many. */
    @Override
    public String toString() {
        return "KeptPage[" + items.size() + (more ? " and more]" : "]");
    }
}
