package org.rapport.signal.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An item whose answer fell noticeably since the last form. Shown inside an event, never an event of its own.
 *
 * @param itemId the item, as the instrument's structure names it
 * @param before the earlier answer in response steps, higher being better
 * @param after the answer the event stands at
 */
public record ItemFall(String itemId, BigDecimal before, BigDecimal after) {

    /** By how many response steps. */
    public BigDecimal steps() {
        return before.subtract(after);
    }

    /** Items answered both times that fell by at least so many steps, deepest first, then by id. */
    static List<ItemFall> between(CoursePoint earlier, CoursePoint later, BigDecimal atLeast) {
        List<ItemFall> falls = new ArrayList<>();
        earlier.items().forEach((itemId, before) -> {
            BigDecimal after = later.items().get(itemId);
            if (after != null && before.subtract(after).compareTo(atLeast) >= 0) {
                falls.add(new ItemFall(itemId, before, after));
            }
        });
        falls.sort(Comparator.comparing(ItemFall::steps).reversed().thenComparing(ItemFall::itemId));
        return falls;
    }

    /** Names the item, never an answer. */
    @Override
    public String toString() {
        return "ItemFall[" + itemId + "]";
    }
}
