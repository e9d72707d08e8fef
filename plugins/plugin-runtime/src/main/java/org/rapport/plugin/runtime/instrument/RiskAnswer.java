package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;

/**
 * An answer that needs a person's attention whatever the total is.
 *
 * @param item id of the item
 * @param answer the raw answer
 * @param riskFrom from which answer on the item says so
 */
public record RiskAnswer(String item, BigDecimal answer, BigDecimal riskFrom) {

    /** Without the answer, which must not reach a log. */
    @Override
    public String toString() {
        return "RiskAnswer[" + item + "]";
    }
}
