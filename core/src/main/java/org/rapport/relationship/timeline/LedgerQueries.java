package org.rapport.relationship.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.client.Participants;
import org.rapport.client.minor.Guardians;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.data.Row;

/** Reads the ledger. */
@ApplicationScoped
class LedgerQueries {

    private static final String OF = " from rapport.ledger_entry l"
            + " where l.organisation_id = ?1 and l.relationship_id = ?2 and (l.audience = ?3 or ?3 = 'THERAPIST')";

    static final String PAGE = "select l.id, l.occurred_at, l.kind, l.audience, l.actor_kind, l.actor_id, l.subject_id,"
            + " l.facts" + OF + " and (?4 = '' or l.kind = any(string_to_array(?4, ',')))"
            + " and (l.occurred_at, l.id) < (cast(?5 as timestamptz), cast(?6 as uuid))"
            + " order by l.occurred_at desc, l.id desc limit ?7";

    static final String KINDS = "select distinct l.kind" + OF + " order by 1";

    private static final Timestamp END_OF_TIME = new Timestamp(Long.MAX_VALUE / 1_000_000);
    private static final UUID LAST = new UUID(-1, -1);

    @Inject
    private EntityManager entities;

    @Inject
    private Participants participants;

    @Inject
    private Guardians guardians;

    /** The lines asked for and one more where there is one; {@code THERAPIST} may read all, others only theirs. */
    List<LedgerLine> lines(RelationshipRef ref, LedgerAudience reader, AskLedger asked) {
        LedgerCursor after = asked.after();
        Query query = of(PAGE, ref, reader)
                .setParameter(4, String.join(",", asked.kinds()))
                .setParameter(5, after == null ? END_OF_TIME : Timestamp.from(after.occurredAt()))
                .setParameter(6, (after == null ? LAST : after.id()).toString())
                .setParameter(7, AskLedger.PAGE_SIZE + 1);
        return Row.of(query.getResultList()).stream().map(LedgerQueries::line).toList();
    }

    /** Every kind the reader may see in this ledger. */
    List<String> kinds(RelationshipRef ref, LedgerAudience reader) {
        return Row.of(of(KINDS, ref, reader).getResultList()).stream()
                .map(row -> row.text(0))
                .toList();
    }

    /** What the persons of the unit are called: participants, and for therapists guardians too. */
    Map<UUID, String> names(RelationshipRef ref, LedgerAudience reader) {
        Map<UUID, String> names = new HashMap<>();
        if (reader == LedgerAudience.THERAPIST) {
            names.putAll(guardians.names(ref.organisation(), ref.unitId()));
        }
        participants.names(ref.organisation(), ref.unitId()).forEach((id, name) -> names.put(id, name.displayName()));
        return names;
    }

    private Query of(String sql, RelationshipRef ref, LedgerAudience reader) {
        return entities.createNativeQuery(sql)
                .setParameter(1, ref.organisation())
                .setParameter(2, ref.id())
                .setParameter(3, reader.name());
    }

    private static LedgerLine line(Row row) {
        return new LedgerLine(
                row.uuid(0),
                row.instant(1),
                row.text(2),
                LedgerAudience.valueOf(row.text(3)),
                row.text(4),
                row.uuidOrNull(5),
                row.uuidOrNull(6),
                Ledger.decode(row.text(7)));
    }
}
