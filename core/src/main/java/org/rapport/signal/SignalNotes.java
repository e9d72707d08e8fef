package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.rapport.measure.Sealing;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.shared.data.Row;

/**
 * Writes signals into the ledger, of several about one form the gravest, and once more when the scores are back. Not before the therapist may see
 * the answers behind them: an entry would tell what the sealed answers say.
 */
@ApplicationScoped
class SignalNotes {

    @Inject
    private EntityManager entities;

    @Inject
    private Ledger ledger;

    void tellVisible(UUID organisation, UUID relationship) {
        tellRaised(organisation, relationship);
        tellBack(organisation, relationship);
    }

    private void tellRaised(UUID organisation, UUID relationship) {
        List<?> rows = entities.createNativeQuery(
                        "select g.id, g.kind, r.answered_at, g.drop_value, g.threshold, s.number, g.respondent_id"
                                + " from rapport.signal g"
                                + " join rapport.response r on r.organisation_id = ?1 and r.id = g.response_id"
                                + " left join rapport.session s on s.organisation_id = ?1 and s.id = g.session_id"
                                + " where g.organisation_id = ?1 and g.relationship_id = ?2 and" + Sealing.OPENED
                                + " and not exists (select 1 from rapport.signal o where o.organisation_id = ?1"
                                + " and o.relationship_id = ?2 and o.response_id = g.response_id"
                                + " and o.scale_id = g.scale_id and (o.kind, g.kind) in (('SIGNAL', 'SLOW_DECLINE'),"
                                + " ('SLOW_DECLINE', 'NOTICE')))"
                                + " and not exists (select 1 from rapport.ledger_entry l where l.organisation_id = ?1"
                                + " and l.relationship_id = ?2 and l.subject_id = g.id) order by r.answered_at, g.id")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getResultList();
        Row.of(rows)
                .forEach(row -> ledger.appendWorkedOut(new LedgerFact(
                        relationship, row.instant(2), kind(row), LedgerAudience.THERAPIST, row.uuid(0), facts(row))));
    }

    private void tellBack(UUID organisation, UUID relationship) {
        List<?> rows = entities.createNativeQuery(
                        "select g.id, r.answered_at, coalesce(s.number, 0), coalesce(b.number, 0), g.respondent_id"
                                + " from rapport.signal g"
                                + " join rapport.response r on r.organisation_id = ?1 and r.id = g.repair_response_id"
                                + " left join rapport.session s on s.organisation_id = ?1 and s.id = r.session_id"
                                + " left join rapport.session b on b.organisation_id = ?1 and b.id = g.session_id"
                                + " where g.organisation_id = ?1 and g.relationship_id = ?2 and g.repair = 'REPAIRED'"
                                + " and g.kind in ('SIGNAL', 'SLOW_DECLINE') and g.attached_to is null"
                                + " and" + Sealing.OPENED
                                + " and not exists (select 1 from rapport.ledger_entry l where l.organisation_id = ?1"
                                + " and l.relationship_id = ?2 and l.subject_id = g.id and l.kind = 'ALLIANCE_BACK')"
                                + " order by r.answered_at, g.id")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getResultList();
        Row.of(rows)
                .forEach(row -> ledger.appendWorkedOut(new LedgerFact(
                        relationship,
                        row.instant(1),
                        SignalLedger.ALLIANCE_BACK,
                        LedgerAudience.THERAPIST,
                        row.uuid(0),
                        Map.of(
                                "number", row.text(2),
                                "since", row.text(3),
                                "person", row.uuid(4).toString()))));
    }

    private static SignalLedger kind(Row row) {
        return switch (SignalKind.valueOf(row.text(1))) {
            case NOTICE -> SignalLedger.ALLIANCE_NOTICE;
            case SIGNAL -> SignalLedger.ALLIANCE_SIGNAL;
            case SLOW_DECLINE -> SignalLedger.ALLIANCE_SLOW_DECLINE;
            case TENSION_REPORTED -> SignalLedger.TENSION_REPORTED;
        };
    }

    private static Map<String, String> facts(Row row) {
        Map<String, String> facts = new TreeMap<>();
        BigDecimal drop = row.decimalOrNull(3);
        BigDecimal threshold = row.decimalOrNull(4);
        if (drop != null && threshold != null) {
            facts.put("drop", drop.stripTrailingZeros().toPlainString());
            facts.put("threshold", threshold.stripTrailingZeros().toPlainString());
        }
        facts.put("number", row.textOrNull(5) == null ? "0" : row.text(5));
        facts.put("person", row.uuid(6).toString());
        return facts;
    }
}
