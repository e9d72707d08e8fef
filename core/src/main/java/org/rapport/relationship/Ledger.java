package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/**
 * The one timeline of a relationship; entries are added and never changed. Call inside the transaction of the change it
 * tells of, with a relationship the caller was allowed to open.
 */
@ApplicationScoped
public class Ledger {

    /** The columns of an entry. */
    public static final String COLUMNS =
            "organisation_id, id, relationship_id, occurred_at, recorded_at, kind, audience,"
                    + " actor_kind, actor_id, subject_id, facts";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Adds an entry by the current actor and gives its id. */
    public UUID append(LedgerFact fact) {
        return append(fact, actor.get());
    }

    /** Adds an entry that rules worked out, whoever's doing set them off: it is by nobody. Gives its id. */
    public UUID appendWorkedOut(LedgerFact fact) {
        return append(fact, new Actor.Job(actor.get().organisation(), "rules"));
    }

    private UUID append(LedgerFact fact, Actor who) {
        UUID id = ids.next();
        entities.createNativeQuery("insert into rapport.ledger_entry (" + COLUMNS
                        + ") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as uuid), ?11)")
                .setParameter(1, who.organisation())
                .setParameter(2, id)
                .setParameter(3, fact.relationship())
                .setParameter(4, Timestamp.from(fact.occurredAt()))
                .setParameter(5, Timestamp.from(clock.instant()))
                .setParameter(6, fact.kind().name())
                .setParameter(7, fact.audience().name())
                .setParameter(8, who.kind())
                .setParameter(9, who.id())
                .setParameter(
                        10, fact.subjectId() == null ? null : fact.subjectId().toString())
                .setParameter(11, encode(fact.facts()))
                .executeUpdate();
        return id;
    }

    /** Facts as they are stored: {@code name=value} joined by semicolons, in order of name. */
    public static String encode(Map<String, String> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining(";"));
    }

    /** The reverse of {@link #encode}. */
    public static Map<String, String> decode(String stored) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (!stored.isEmpty()) {
            for (String fact : stored.split(";", -1)) {
                int equals = fact.indexOf('=');
                facts.put(fact.substring(0, equals), fact.substring(equals + 1));
            }
        }
        return facts;
    }
}
