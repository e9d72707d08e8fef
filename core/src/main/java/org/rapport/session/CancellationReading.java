package org.rapport.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapport.contract.terms.CancellationRule;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.Money;
import org.rapport.shared.data.Row;

/**
 * What follows from calling a session off. The version that holds on the session's day says so: a change holds from the day
 * everybody had signed, the first version from its first day. Asks nobody for permission.
 */
@ApplicationScoped
class CancellationReading {

    static final String HOLDING = "select a.cancellation_hours, a.cancellation_percent, a.fee_minor, a.fee_currency"
            + " from rapport.agreement_version a where a.organisation_id = ?1 and a.relationship_id = ?2"
            + " and a.activated_at is not null and a.starts_on <= ?3"
            + " and (cast(timezone(cast(?4 as text), a.activated_at) as date) <= ?3 or not exists ("
            + " select 1 from rapport.agreement_version v where v.organisation_id = ?1 and v.relationship_id = ?2"
            + " and v.activated_at is not null and v.number < a.number))"
            + " order by a.number desc limit 1";

    @Inject
    private EntityManager entities;

    /** The terms for calling off at this moment; nothing where no agreement holds on the session's day. */
    Optional<CancellationTerms> terms(RelationshipRef relationship, Session session, Instant at) {
        LocalDate day = relationship.dayOf(session.startsAt());
        List<?> rows = entities.createNativeQuery(HOLDING)
                .setParameter(1, relationship.organisation())
                .setParameter(2, relationship.id())
                .setParameter(3, Date.valueOf(day))
                .setParameter(4, relationship.zone().getId())
                .getResultList();
        return Row.of(rows).stream().findFirst().map(row -> {
            CancellationRule rule = new CancellationRule(row.integer(0), row.integer(1));
            boolean free = rule.isFree(at, session.startsAt(), relationship.zone());
            return new CancellationTerms(
                    rule.freeUntil(session.startsAt(), relationship.zone()).atZone(relationship.zone()),
                    rule.percent(),
                    free,
                    rule.due(Money.ofMinor(row.large(2), row.text(3)), free));
        });
    }
}
