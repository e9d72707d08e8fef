package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.Participants;
import org.rapport.client.UnitKind;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.AskedOnce;
import org.rapport.shared.data.Row;

/** Finds what {@link RelationshipAccess} decides by; asks nobody for permission. */
@ApplicationScoped
class RelationshipRefs {

    private static final String FIND = "select r.practice_id, p.zone, r.unit_id, u.kind, u.code, r.phase,"
            + " t.member_id, t.ends_on, r.id from rapport.relationship r"
            + " join rapport.client_unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id"
            + " join rapport.practice p on p.organisation_id = r.organisation_id and p.id = r.practice_id"
            + " join rapport.relationship_therapist t on t.organisation_id = r.organisation_id and t.relationship_id = r.id"
            + " where r.organisation_id = ?1 and ";

    private static final String ONE = FIND + "r.id = ?2 order by t.starts_on, t.id";

    private static final String ALL_WITH = FIND + "r.unit_id in (select a.unit_id from rapport.participant a"
            + " where a.organisation_id = ?1 and a.person_id = ?2) order by r.id, t.starts_on, t.id";

    private static final String WITH = "select r.id from rapport.participant a"
            + " join rapport.relationship r on r.organisation_id = ?1 and r.unit_id = a.unit_id"
            + " where a.organisation_id = ?1 and a.person_id = ?2";

    private static final String MINE = " and exists (select 1 from rapport.relationship_therapist t"
            + " join rapport.practice p on p.organisation_id = ?1 and p.id = r.practice_id"
            + " where t.organisation_id = ?1 and t.relationship_id = r.id and t.member_id = ?3"
            + " and (t.ends_on is null or t.ends_on >= cast(cast(?4 as timestamptz) at time zone p.zone as date)))";

    private static final String CLOSED = "select 1 from rapport.supervision_closed x"
            + " join rapport.participant a on a.organisation_id = ?1 and a.unit_id = ?3 and a.person_id = x.person_id"
            + " and (a.ends_on is null or a.ends_on >= ?4)"
            + " where x.organisation_id = ?1 and x.relationship_id = ?2 and x.closed_from <= ?4";

    @Inject
    private EntityManager entities;

    @Inject
    private Participants participants;

    @Inject
    private Clock clock;

    /** The relationship with its therapists and participants of today, if the organisation has it. */
    @AskedOnce
    Optional<RelationshipRef> of(UUID organisation, UUID relationship) {
        return refs(organisation, ONE, relationship).stream().findFirst();
    }

    /** The relationships in which this person takes or took part, with their therapists and participants of today. */
    List<RelationshipRef> with(UUID organisation, UUID person) {
        return refs(organisation, ALL_WITH, person);
    }

    /** Whether somebody who takes part today does not allow supervision. */
    boolean closedToSupervision(RelationshipRef ref) {
        return !entities.createNativeQuery(CLOSED)
                .setParameter(1, ref.organisation())
                .setParameter(2, ref.id())
                .setParameter(3, ref.unitId())
                .setParameter(4, Date.valueOf(ref.dayOf(clock.instant())))
                .getResultList()
                .isEmpty();
    }

    private List<RelationshipRef> refs(UUID organisation, String sql, UUID id) {
        Map<UUID, List<Row>> byId = new LinkedHashMap<>();
        Row.of(entities.createNativeQuery(sql)
                        .setParameter(1, organisation)
                        .setParameter(2, id)
                        .getResultList())
                .forEach(row -> byId.computeIfAbsent(row.uuid(8), none -> new ArrayList<>())
                        .add(row));
        return byId.values().stream().map(rows -> ref(organisation, rows)).toList();
    }

    private RelationshipRef ref(UUID organisation, List<Row> rows) {
        Row row = rows.get(0);
        ZoneId zone = ZoneId.of(row.text(1));
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new RelationshipRef(
                row.uuid(8),
                organisation,
                row.uuid(0),
                zone,
                row.uuid(2),
                UnitKind.valueOf(row.text(3)),
                row.text(4),
                Phase.valueOf(row.text(5)),
                rows.stream().filter(t -> works(t, today)).map(t -> t.uuid(6)).toList(),
                participants.of(organisation, row.uuid(2), today));
    }

    private static boolean works(Row therapist, LocalDate today) {
        LocalDate ends = therapist.dayOrNull(7);
        return ends == null || !ends.isBefore(today);
    }

    /** The relationships of a member's own today in which this person takes or took part. */
    List<UUID> mineWith(Actor member, UUID person) {
        return ids(entities.createNativeQuery(WITH + MINE)
                .setParameter(1, member.organisation())
                .setParameter(2, person)
                .setParameter(3, member.id())
                .setParameter(4, Timestamp.from(clock.instant())));
    }

    private static List<UUID> ids(Query query) {
        return Row.of(query.getResultList()).stream().map(row -> row.uuid(0)).toList();
    }

    /** Whether this person has opened the relationship in the portal and may still see it there. */
    boolean openedInPortal(RelationshipRef ref, UUID person) {
        return !entities.createNativeQuery("select 1 from rapport.portal_grant g where g.organisation_id = ?1"
                        + " and g.relationship_id = ?2 and g.person_id = ?3 and g.opened_at is not null"
                        + " and g.ended_at is null")
                .setParameter(1, ref.organisation())
                .setParameter(2, ref.id())
                .setParameter(3, person)
                .getResultList()
                .isEmpty();
    }
}
