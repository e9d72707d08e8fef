package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.practice.SiteRow;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/** The practices where the current member is a therapist. */
@ApplicationScoped
class MyPractices {

    static final String MINE = "select p.id, p.name, p.zone from rapport.member_role r"
            + " join rapport.practice p on p.organisation_id = r.organisation_id and p.id = r.practice_id"
            + " where r.organisation_id = ?1 and r.member_id = ?2 and r.role = 'THERAPIST' order by p.name, p.id";

    static final String SITES = "select s.practice_id, s.id, s.name from rapport.site s"
            + " where s.organisation_id = ?1 and s.practice_id = any (cast(?2 as uuid[])) order by s.name, s.id";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** By name. */
    List<PracticeChoice> mine() {
        Actor who = actor.get();
        List<Row> rows = Row.of(entities.createNativeQuery(MINE)
                .setParameter(1, who.organisation())
                .setParameter(2, who.id())
                .getResultList());
        Map<UUID, List<SiteRow>> sites =
                sites(who.organisation(), rows.stream().map(row -> row.uuid(0)).toList());
        return rows.stream()
                .map(row -> choice(row, sites.getOrDefault(row.uuid(0), List.of())))
                .toList();
    }

    /** The sites of these practices by practice, by name. */
    Map<UUID, List<SiteRow>> sites(UUID organisation, List<UUID> practices) {
        return Row.of(entities.createNativeQuery(SITES)
                        .setParameter(1, organisation)
                        .setParameter(
                                2, practices.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                        .getResultList())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.uuid(0),
                        Collectors.mapping(row -> new SiteRow(row.uuid(1), row.text(2)), Collectors.toList())));
    }

    /** The day it is at the first of them; in UTC where there is none. */
    LocalDate today() {
        return mine().stream().findFirst().map(PracticeChoice::today).orElseGet(() -> LocalDate.now(clock));
    }

    private PracticeChoice choice(Row row, List<SiteRow> sites) {
        ZoneId zone = ZoneId.of(row.text(2));
        return new PracticeChoice(row.uuid(0), row.text(1), zone, LocalDate.now(clock.withZone(zone)), sites);
    }
}
