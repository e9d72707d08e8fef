package org.rapport.session.cost;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rapport.contract.terms.Payer;
import org.rapport.shared.Money;

/**
 * What the sessions of a period cost by what was agreed; no invoice.
 *
 * @param practice the practice's name
 * @param code of the unit
 * @param charges by time
 * @param total of what is due
 * @param payer who pays by the agreement of the last day, where that was agreed
 * @param parts who pays which part, together the total; empty where it is not shared
 */
public record Statement(
        String practice,
        String code,
        ZoneId zone,
        LocalDate from,
        LocalDate to,
        List<Charge> charges,
        Money total,
        Optional<Payer> payer,
        List<Part> parts) {

    /** Keeps own copies. */
    public Statement {
        charges = List.copyOf(charges);
        parts = List.copyOf(parts);
    }

    /** Names the unit's code only. */
    @Override
    public String toString() {
        return "Statement " + code;
    }

    /** The part of one who pays. */
    public record Part(String name, Money due) {

        @Override
        public String toString() {
            return "Part";
        }
    }
}
