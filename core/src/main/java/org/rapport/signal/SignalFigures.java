package org.rapport.signal;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.Row;
import org.rapport.signal.course.CourseEvent;
import org.rapport.signal.course.DropFigures;
import org.rapport.signal.course.PointRef;

/**
 * What a stored signal says, in the columns' precision, so that a stored one and one worked out anew can be compared.
 *
 * @param parameters the row of the parameters it was decided with
 * @param within the person's own spread, where there was one
 * @param attachedTo the signal it belongs to
 * @param repairedBy the form that settled what became of it
 * @param itemFalls as {@link ItemFallText} writes them
 */
record SignalFigures(
        String kind,
        String ruleVersion,
        UUID parameters,
        BigDecimal before,
        BigDecimal value,
        BigDecimal drop,
        @Nullable BigDecimal within,
        BigDecimal threshold,
        @Nullable UUID attachedTo,
        String repair,
        @Nullable UUID repairedBy,
        String itemFalls,
        boolean asks) {

    /** The columns in the order {@link #read} expects. */
    static final String COLUMNS = "g.kind, g.rule_version, g.parameters_id, g.before_value, g.value, g.drop_value,"
            + " g.spread_within, g.threshold, g.attached_to, g.repair, g.repair_response_id, g.item_falls, g.asks";

    private static final int DECIMALS = 4;

    static SignalFigures of(CourseEvent event, UUID parameters, @Nullable UUID attachedTo) {
        DropFigures figures = event.raised().figures();
        BigDecimal within = figures.spreadWithin();
        PointRef settled = event.followUp().settledAt();
        return new SignalFigures(
                event.kind().name(),
                event.raised().ruleVersion(),
                parameters,
                rounded(figures.before()),
                rounded(figures.score()),
                rounded(figures.drop()),
                within == null ? null : rounded(within),
                rounded(figures.threshold()),
                attachedTo,
                event.status().name(),
                settled == null ? null : settled.responseId(),
                ItemFallText.write(event.raised().itemFalls()),
                event.asks());
    }

    /** Reads {@link #COLUMNS} from a column on. */
    static SignalFigures read(Row row, int from) {
        BigDecimal none = BigDecimal.ZERO;
        return new SignalFigures(
                row.text(from),
                row.text(from + 1),
                row.uuid(from + 2),
                or(row.decimalOrNull(from + 3), none),
                or(row.decimalOrNull(from + 4), none),
                or(row.decimalOrNull(from + 5), none),
                row.decimalOrNull(from + 6),
                or(row.decimalOrNull(from + 7), none),
                row.uuidOrNull(from + 8),
                row.text(from + 9),
                row.uuidOrNull(from + 10),
                row.text(from + 11),
                row.truth(from + 12));
    }

    private static BigDecimal or(@Nullable BigDecimal value, BigDecimal otherwise) {
        return value == null ? otherwise : value;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Fills the columns of an insert, from kind on. */
    void into(Query insert) {
        insert.setParameter(10, kind)
                .setParameter(12, ruleVersion)
                .setParameter(13, parameters.toString())
                .setParameter(14, before.toPlainString())
                .setParameter(15, value.toPlainString())
                .setParameter(16, drop.toPlainString())
                .setParameter(17, within == null ? null : within.toPlainString())
                .setParameter(18, threshold.toPlainString())
                .setParameter(19, attachedTo == null ? null : attachedTo.toString())
                .setParameter(20, repair)
                .setParameter(21, repairedBy == null ? null : repairedBy.toString())
                .setParameter(22, itemFalls)
                .setParameter(23, asks);
    }

    /** The kind only. */
    @Override
    public String toString() {
        return "SignalFigures " + kind;
    }
}
