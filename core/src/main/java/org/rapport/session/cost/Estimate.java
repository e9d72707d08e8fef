package org.rapport.session.cost;

import java.math.BigDecimal;
import java.util.Optional;
import org.rapport.contract.AgreementSummary;
import org.rapport.shared.Money;

/**
 * What the work will cost as far as it was agreed: sessions by the agreed number or rhythm, each at the agreed fee. No
 * binding offer.
 *
 * @param agreement the version it is made from
 * @param inForce whether that version is in force, and not only proposed
 * @param basis what the number of sessions comes from
 * @param sessions how many, the first among them
 * @param perMonth sessions in a month, to two decimals; nothing as needed
 * @param first the fee of the first session where it has one of its own
 * @param fee the fee of each other session
 * @param total of all sessions
 * @param monthly of the sessions of a month at the usual fee, rounded to the least unit; nothing as needed
 */
public record Estimate(
        int agreement,
        boolean inForce,
        Basis basis,
        int sessions,
        Optional<BigDecimal> perMonth,
        Optional<Money> first,
        Money fee,
        Money total,
        Optional<Money> monthly) {

    /** The estimate from what a version says about time and money; nothing where that is not enough. Asks nobody. */
    public static Optional<Estimate> of(AgreementSummary terms, boolean inForce) {
        return EstimateRules.of(terms, inForce);
    }

    /** What a number of sessions comes from. */
    public enum Basis {
        /** The agreed number. */
        SESSIONS,
        /** The agreed months, at the agreed rhythm. */
        MONTHS,
        /** The days up to the agreed last one, at the agreed rhythm. */
        LAST_DAY,
        /** The end is open: twelve months, at the agreed rhythm. */
        TWELVE_MONTHS
    }
}
