package org.rapport.session.cost;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rapport.contract.Price;
import org.rapport.session.SessionState;
import org.rapport.shared.Money;

/**
 * What is due for a session, by the version that holds on its day. For one that was held the fee of its kind; for one the
 * client called off late, or that nobody came to, the agreed part of the usual fee. What the therapist calls off is free.
 */
final class ChargeRules {

    private final List<Price> prices;
    private final ZoneId zone;

    ChargeRules(List<Price> prices, ZoneId zone) {
        this.prices = prices;
        this.zone = zone;
    }

    /** The charge; nothing where nothing is due and nothing has to be told. */
    Optional<Charge> of(ChargedSession session) {
        Optional<Price> price = Price.on(session.starts().atZone(zone).toLocalDate(), prices);
        if (session.state() == SessionState.HELD) {
            return Optional.of(price.map(agreed -> held(session, agreed))
                    .orElseGet(() -> charge(session, ChargeKind.WITHOUT_AGREEMENT, Optional.empty(), 0)));
        }
        return price.flatMap(agreed -> missed(session, agreed));
    }

    private Charge held(ChargedSession session, Price price) {
        if (session.first() && price.first().isPresent()) {
            return charge(session, ChargeKind.FIRST, price.first(), price.number());
        }
        if (session.minutes() > price.minutes() && price.longer().isPresent()) {
            return charge(session, ChargeKind.LONG, price.longer(), price.number());
        }
        return charge(session, ChargeKind.SESSION, Optional.of(price.fee()), price.number());
    }

    private Optional<Charge> missed(ChargedSession session, Price price) {
        boolean late = session.clientCalledOff()
                .filter(at -> !price.cancellation().isFree(at, session.starts(), zone))
                .isPresent();
        if (!late && !session.absent()) {
            return Optional.empty();
        }
        Money due = price.cancellation().due(price.fee(), false);
        ChargeKind kind = late ? ChargeKind.CALLED_OFF_LATE : ChargeKind.NOBODY_CAME;
        return due.minor() == 0
                ? Optional.empty()
                : Optional.of(charge(session, kind, Optional.of(due), price.number()));
    }

    private Charge charge(ChargedSession session, ChargeKind kind, Optional<Money> due, int agreement) {
        return new Charge(
                session.id(), session.number(), session.starts().atZone(zone), session.minutes(), kind, due, agreement);
    }
}
