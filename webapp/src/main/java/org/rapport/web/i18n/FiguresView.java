package org.rapport.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.Money;

/** Numbers and amounts as the reader's language writes them. Null is written as nothing. */
@Named("figures")
@RequestScoped
public class FiguresView {

    @Inject
    private PageTexts texts;

    /** A number rounded half up to this many decimals. */
    public String number(@Nullable BigDecimal value, int decimals) {
        return value == null ? "" : texts.wording().written(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A value with the end of its range, such as "31 of 40". */
    public String outOf(@Nullable BigDecimal value, BigDecimal max, int decimals) {
        return value == null ? "" : texts.of("figures.of", number(value, decimals), number(max, 0));
    }

    /** An amount with its currency. */
    public String money(@Nullable Money amount) {
        return amount == null ? "" : texts.wording().money(amount);
    }
}
