package org.rapport.signal;

import java.math.BigDecimal;
import org.rapport.spi.LocalText;

/**
 * A single answer that fell noticeably since the form before.
 *
 * @param item what the item is about, a short topic and not its wording
 * @param steps by how many response steps it fell, turned so that higher is better
 */
public record FallenItem(LocalText item, BigDecimal steps) {

    /** Nothing of the answer. */
    @Override
    public String toString() {
        return "FallenItem";
    }
}
