package org.rapport.signal.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.data.Row;

/** Which drifts have passed, as of the last night, and how far the night has come. Asks nobody for permission. */
@ApplicationScoped
class DriftStore {

    /** Before every id. */
    private static final UUID BEGINNING = new UUID(0, 0);

    private static final String KNOWN = "select d.relationship_id, d.kind from rapport.drift d"
            + " where d.organisation_id = ?1 and d.relationship_id = any (cast(?2 as uuid[]))";

    private static final String BEGIN =
            "insert into rapport.drift_run (organisation_id, night, reached) values (?1, ?2, ?3)"
                    + " on conflict (organisation_id) do update set night = excluded.night, reached = excluded.reached, over = false"
                    + " where rapport.drift_run.night < excluded.night";

    private static final String TAKE = "select r.reached from rapport.drift_run r"
            + " where r.organisation_id = ?1 and r.night = ?2 and not r.over for update skip locked";

    @Inject
    private EntityManager entities;

    /** The kinds that had passed before, of these relationships; none for one that is not in it. */
    Map<UUID, Set<DriftKind>> known(UUID organisation, Collection<UUID> relationships) {
        List<?> rows = entities.createNativeQuery(KNOWN)
                .setParameter(1, organisation)
                .setParameter(2, relationships.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        Map<UUID, Set<DriftKind>> known = new HashMap<>();
        Row.of(rows)
                .forEach(row -> known.computeIfAbsent(row.uuid(0), id -> EnumSet.noneOf(DriftKind.class))
                        .add(DriftKind.valueOf(row.text(1))));
        return known;
    }

    void began(UUID organisation, UUID relationship, DriftKind kind, LocalDate day) {
        entities.createNativeQuery("insert into rapport.drift (organisation_id, relationship_id, kind, since)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .setParameter(3, kind.name())
                .setParameter(4, Date.valueOf(day))
                .executeUpdate();
    }

    void ended(UUID organisation, UUID relationship, DriftKind kind) {
        entities.createNativeQuery("delete from rapport.drift where organisation_id = ?1"
                        + " and relationship_id = ?2 and kind = ?3")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .setParameter(3, kind.name())
                .executeUpdate();
    }

    /** Takes the turn of this night and gives how far it came: nothing when it is over or another server has it. */
    List<UUID> take(UUID organisation, LocalDate night) {
        entities.createNativeQuery(BEGIN)
                .setParameter(1, organisation)
                .setParameter(2, Date.valueOf(night))
                .setParameter(3, BEGINNING)
                .executeUpdate();
        List<?> rows = entities.createNativeQuery(TAKE)
                .setParameter(1, organisation)
                .setParameter(2, Date.valueOf(night))
                .getResultList();
        return Row.of(rows).stream().map(row -> row.uuid(0)).toList();
    }

    /** The night has come this far. */
    void reached(UUID organisation, UUID relationship, boolean over) {
        entities.createNativeQuery("update rapport.drift_run set reached = ?2, over = ?3 where organisation_id = ?1")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .setParameter(3, over)
                .executeUpdate();
    }
}
