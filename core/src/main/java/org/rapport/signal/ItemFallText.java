package org.rapport.signal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.rapport.signal.course.ItemFall;

/** Falls of single answers as they are stored with a signal: {@code item=before:after} joined by semicolons. */
final class ItemFallText {

    private ItemFallText() {}

    static String write(List<ItemFall> falls) {
        return falls.stream()
                .map(fall -> fall.itemId() + "=" + plain(fall.before()) + ":" + plain(fall.after()))
                .collect(Collectors.joining(";"));
    }

    static List<ItemFall> read(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(";", -1)).map(ItemFallText::one).toList();
    }

    private static ItemFall one(String stored) {
        int equals = stored.lastIndexOf('=');
        int colon = stored.lastIndexOf(':');
        return new ItemFall(
                stored.substring(0, equals),
                new BigDecimal(stored.substring(equals + 1, colon)),
                new BigDecimal(stored.substring(colon + 1)));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
