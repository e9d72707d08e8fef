package org.rapport.session.cost;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.Money;

/**
 * A row of a statement.
 *
 * @param number the session's
 * @param minutes its planned length
 * @param due nothing where no agreement held
 * @param agreement the version by which it is due; 0 without one
 */
public record Charge(
        UUID session,
        int number,
        ZonedDateTime starts,
        int minutes,
        ChargeKind kind,
        Optional<Money> due,
        int agreement) {}
