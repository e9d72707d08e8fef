package org.rapport.consent.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.Ids;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/** Keeps relations and views; both are added and never changed. */
@ApplicationScoped
class RelationStore {

    static final String RELATIONS = "select r.id, r.from_person, r.to_person, r.to_name, r.type from rapport.relation r"
            + " where r.organisation_id = ?1 and r.unit_id = ?2 order by r.recorded_at, r.id";

    static final String VIEWS = "select v.relation_id, v.described_by, v.closeness, v.since, v.words, v.recorded_at,"
            + " v.recorded_by from rapport.relation_view v where v.organisation_id = ?1 and v.relation_id in"
            + " (select r.id from rapport.relation r where r.organisation_id = ?1 and r.unit_id = ?2)"
            + " order by v.recorded_at, v.id";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Two people and what the second is to the first; the second may be called by a sealed name. */
    record Kept(UUID id, UUID from, @Nullable UUID to, byte @Nullable [] sealedName, RelationType type) {}

    /** How one person sees it. */
    record Seen(
            UUID relation,
            @Nullable UUID describedBy,
            ContactStatus contact,
            @Nullable LocalDate since,
            byte @Nullable [] sealedWords,
            Instant recordedAt,
            UUID recordedBy) {}

    Instant now() {
        return clock.instant();
    }

    List<Kept> relations(RelationshipRef in) {
        return rows(RELATIONS, in).stream()
                .map(row -> new Kept(
                        row.uuid(0),
                        row.uuid(1),
                        row.uuidOrNull(2),
                        row.bytes(3).orElse(null),
                        RelationType.valueOf(row.text(4))))
                .toList();
    }

    List<Seen> views(RelationshipRef in) {
        return rows(VIEWS, in).stream()
                .map(row -> new Seen(
                        row.uuid(0),
                        row.uuidOrNull(1),
                        ContactStatus.valueOf(row.text(2)),
                        row.dayOrNull(3),
                        row.bytes(4).orElse(null),
                        row.instant(5),
                        row.uuid(6)))
                .toList();
    }

    UUID add(RelationshipRef in, Kept relation) {
        UUID id = ids.next();
        entities.createNativeQuery("insert into rapport.relation (organisation_id, id, unit_id, from_person, to_person,"
                        + " to_name, type, recorded_at, recorded_by)"
                        + " values (?1, ?2, ?3, ?4, cast(?5 as uuid), cast(?6 as bytea), ?7, ?8, ?9)")
                .setParameter(1, in.organisation())
                .setParameter(2, id)
                .setParameter(3, in.unitId())
                .setParameter(4, relation.from())
                .setParameter(5, text(relation.to()))
                .setParameter(6, relation.sealedName())
                .setParameter(7, relation.type().name())
                .setParameter(8, Timestamp.from(now()))
                .setParameter(9, actor.get().id())
                .executeUpdate();
        return id;
    }

    void add(RelationshipRef in, Seen view) {
        entities.createNativeQuery("insert into rapport.relation_view (organisation_id, id, relation_id, described_by,"
                        + " closeness, since, words, recorded_at, recorded_by)"
                        + " values (?1, ?2, ?3, cast(?4 as uuid), ?5, cast(?6 as date), cast(?7 as bytea), ?8, ?9)")
                .setParameter(1, in.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, view.relation())
                .setParameter(4, text(view.describedBy()))
                .setParameter(5, view.contact().name())
                .setParameter(6, text(view.since()))
                .setParameter(7, view.sealedWords())
                .setParameter(8, Timestamp.from(view.recordedAt()))
                .setParameter(9, view.recordedBy())
                .executeUpdate();
    }

    UUID caller() {
        return actor.get().id();
    }

    private List<Row> rows(String sql, RelationshipRef in) {
        return Row.of(entities.createNativeQuery(sql)
                .setParameter(1, in.organisation())
                .setParameter(2, in.unitId())
                .getResultList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
