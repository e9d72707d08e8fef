package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.client.NameKeys;
import org.rapport.client.Participants;
import org.rapport.client.UnitKind;
import org.rapport.practice.MemberNames;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** Projections for the therapist's own list and for the top of a relationship's pages. */
@ApplicationScoped
class RelationshipQueries {

    /** The therapist comes first: what follows is asked of the few rows that are the therapist's own. */
    static final String MINE = """
            select r.id, u.id, u.code, u.kind, r.phase, r.opened_on, count(*) over ()
              from rapport.relationship_therapist t
              join rapport.relationship r on r.organisation_id = t.organisation_id and r.id = t.relationship_id
              join rapport.practice c on c.organisation_id = r.organisation_id and c.id = r.practice_id
              join rapport.client_unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id
              left join rapport.participant a on a.organisation_id = u.organisation_id and a.unit_id = u.id and a.position = 1
              left join rapport.person p on p.organisation_id = a.organisation_id and p.id = a.person_id
             where t.organisation_id = ?1 and t.member_id = ?2
               and (t.ends_on is null or t.ends_on >= cast(timezone(c.zone, cast(?3 as timestamptz)) as date))
               and (r.phase = ?4 or (?4 = 'OPEN' and r.phase <> 'ENDED') or ?4 = 'ALL')
               and (?5 = '' or (u.code >= ?6 and u.code < ?7) or exists (
                    select 1 from rapport.participant n
                      join rapport.person q on q.organisation_id = n.organisation_id and q.id = n.person_id
                     where n.organisation_id = u.organisation_id and n.unit_id = u.id
                       and ((q.sort_key >= ?5 and q.sort_key < ?8) or (q.given_key >= ?5 and q.given_key < ?8))))
             order by p.sort_key, u.code limit ?9 offset ?10
            """;

    static final String MINE_AFTER = """
            select r.id, u.id, u.code, u.kind, r.phase, r.opened_on
              from rapport.relationship_therapist t
              join rapport.relationship r on r.organisation_id = t.organisation_id and r.id = t.relationship_id
              join rapport.practice c on c.organisation_id = r.organisation_id and c.id = r.practice_id
              join rapport.client_unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id
             where t.organisation_id = ?1 and t.member_id = ?2
               and (t.ends_on is null or t.ends_on >= cast(timezone(c.zone, cast(?3 as timestamptz)) as date))
               and (?4 = 'ALL' or r.phase = ?4) and r.id > ?5
             order by r.id limit ?6
            """;

    private static final UUID FIRST = new UUID(0, 0);

    static final String NAMES = """
            select a.unit_id, p.given_name, p.family_name
              from rapport.participant a
              join rapport.person p on p.organisation_id = a.organisation_id and p.id = a.person_id
             where a.organisation_id = ?1 and a.unit_id = any(cast(?2 as uuid[]))
               and (a.ends_on is null or a.ends_on >= cast(?3 as date))
             order by a.unit_id, a.position
            """;

    static final String HEADER = """
            select r.version, r.opened_on, r.ended_on, c.name, coalesce(s.name, ''),
                   (select count(*) from rapport.site o where o.organisation_id = ?1 and o.practice_id = r.practice_id)
              from rapport.relationship r
              join rapport.practice c on c.organisation_id = r.organisation_id and c.id = r.practice_id
              left join rapport.site s on s.organisation_id = ?1 and s.id = r.site_id
             where r.organisation_id = ?1 and r.id = ?2
            """;

    @Inject
    private EntityManager entities;

    @Inject
    private Participants participants;

    @Inject
    private MemberNames members;

    @Inject
    private Clock clock;

    /** One page of the therapist's own. */
    RelationshipList mine(Actor therapist, ListMine asked) {
        String key = NameKeys.fold(asked.search());
        String code = key.toUpperCase(Locale.ROOT);
        List<Row> rows = Row.of(entities.createNativeQuery(MINE)
                .setParameter(1, therapist.organisation())
                .setParameter(2, therapist.id())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, phases(asked))
                .setParameter(5, key)
                .setParameter(6, code)
                .setParameter(7, NameKeys.after(code))
                .setParameter(8, NameKeys.after(key))
                .setParameter(9, ListMine.PAGE_SIZE)
                .setParameter(10, (asked.page() - 1) * ListMine.PAGE_SIZE)
                .getResultList());
        return new RelationshipList(
                lines(therapist, rows), rows.isEmpty() ? 0 : rows.get(0).integer(6), asked.page());
    }

    /** Some of the therapist's own, in the order of their ids, which is the order they were opened in. */
    List<RelationshipRow> mineAfter(Actor therapist, ListAfter asked) {
        Phase phase = asked.phase();
        return lines(
                therapist,
                Row.of(entities.createNativeQuery(MINE_AFTER)
                        .setParameter(1, therapist.organisation())
                        .setParameter(2, therapist.id())
                        .setParameter(3, Timestamp.from(clock.instant()))
                        .setParameter(4, phase == null ? "ALL" : phase.name())
                        .setParameter(5, Objects.requireNonNullElse(asked.after(), FIRST))
                        .setParameter(6, asked.most())
                        .getResultList()));
    }

    private List<RelationshipRow> lines(Actor therapist, List<Row> rows) {
        Map<UUID, List<String>> names =
                names(therapist, rows.stream().map(row -> row.uuid(1)).toList());
        return rows.stream()
                .map(row -> new RelationshipRow(
                        row.uuid(0),
                        row.text(2),
                        UnitKind.valueOf(row.text(3)),
                        Phase.valueOf(row.text(4)),
                        row.day(5),
                        names.getOrDefault(row.uuid(1), List.of())))
                .toList();
    }

    private static String phases(ListMine asked) {
        if (asked.phase() != null) {
            return asked.phase().name();
        }
        return asked.ended() ? "ALL" : "OPEN";
    }

    private Map<UUID, List<String>> names(Actor therapist, Collection<UUID> units) {
        Map<UUID, List<String>> names = new HashMap<>();
        List<?> rows = entities.createNativeQuery(NAMES)
                .setParameter(1, therapist.organisation())
                .setParameter(2, units.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter(3, Timestamp.from(clock.instant()))
                .getResultList();
        for (Row row : Row.of(rows)) {
            names.computeIfAbsent(row.uuid(0), unit -> new ArrayList<>()).add(row.text(1) + " " + row.text(2));
        }
        return names;
    }

    /** What stands at the top of a relationship the caller was allowed to open. */
    RelationshipHeader header(RelationshipRef ref) {
        Row row = Row.of(entities.createNativeQuery(HEADER)
                        .setParameter(1, ref.organisation())
                        .setParameter(2, ref.id())
                        .getResultList())
                .get(0);
        Map<UUID, String> therapists = members.of(ref.therapists());
        return new RelationshipHeader(
                ref.id(),
                row.large(0),
                ref.code(),
                ref.kind(),
                ref.phase(),
                row.day(1),
                row.dayOrNull(2),
                new RelationshipHeader.Place(row.text(3), row.text(4), row.integer(5) > 1),
                ref.zone(),
                ref.dayOf(clock.instant()),
                participants.names(ref.organisation(), ref.unitId()).values().stream()
                        .filter(name -> ref.participant(name.personId()).isPresent())
                        .toList(),
                ref.therapists().stream()
                        .map(id -> therapists.getOrDefault(id, ""))
                        .toList());
    }
}
