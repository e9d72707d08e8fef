package org.rapport.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.rapport.contract.Price;
import org.rapport.contract.Prices;
import org.rapport.relationship.RelationshipRef;

/** What follows from calling a session off, by the version that holds on the session's day. Asks nobody for permission. */
@ApplicationScoped
class CancellationReading {

    @Inject
    private Prices prices;

    /** The terms for calling off at this moment; nothing where no agreement holds on the session's day. */
    Optional<CancellationTerms> terms(RelationshipRef relationship, Session session, Instant at) {
        return Price.on(relationship.dayOf(session.startsAt()), prices.of(relationship))
                .map(price -> {
                    boolean free = price.cancellation().isFree(at, session.startsAt(), relationship.zone());
                    return new CancellationTerms(
                            price.cancellation()
                                    .freeUntil(session.startsAt(), relationship.zone())
                                    .atZone(relationship.zone()),
                            price.cancellation().percent(),
                            free,
                            price.cancellation().due(price.fee(), free));
                });
    }
}
