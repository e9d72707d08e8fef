package org.rapport.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps a row for each therapist of a relationship that goes on, by which lists over many relationships find and rank
 * the few they show. What the rows have to be is a view in the database; a row that is right already is not written.
 */
@ApplicationScoped
class RelationshipRanks {

    private static final String COLUMNS =
            "organisation_id, member_id, relationship_id, practice_id, site_id, code, ends_on,"
                    + " urgency, attention_at, asks_from";

    private static final String KEEP = "insert into rapport.relationship_rank as k (" + COLUMNS + ") select " + COLUMNS
            + " from rapport.relationship_rank_due"
            + " where organisation_id = ?1 and relationship_id = any (cast(?2 as uuid[]))"
            + """
             on conflict (organisation_id, member_id, relationship_id) do update set
                site_id = excluded.site_id, ends_on = excluded.ends_on, urgency = excluded.urgency,
                attention_at = excluded.attention_at, asks_from = excluded.asks_from
             where (k.site_id, k.ends_on, k.urgency, k.attention_at, k.asks_from) is distinct from
                (excluded.site_id, excluded.ends_on, excluded.urgency, excluded.attention_at, excluded.asks_from)
            """;

    private static final String DROP =
            "delete from rapport.relationship_rank where organisation_id = ?1 and relationship_id = ?2";

    @Inject
    private EntityManager entities;

    /** Makes the rows of these relationships what they have to be; their states are right already. */
    void refresh(UUID organisation, Collection<UUID> relationships) {
        entities.createNativeQuery(KEEP)
                .setParameter(1, organisation)
                .setParameter(2, relationships.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    /** The relationship has ended: no list looks for it any more. */
    void drop(UUID organisation, UUID relationship) {
        entities.createNativeQuery(DROP)
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .executeUpdate();
    }
}
