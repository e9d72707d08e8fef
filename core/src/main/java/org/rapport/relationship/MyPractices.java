package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/** The practices where the current member is a therapist. */
@ApplicationScoped
class MyPractices {

    static final String MINE = "select p.id, p.name, p.zone from rapport.member_role r"
            + " join rapport.practice p on p.organisation_id = r.organisation_id and p.id = r.practice_id"
            + " where r.organisation_id = ?1 and r.member_id = ?2 and r.role = 'THERAPIST' order by p.name, p.id";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** By name. */
    List<PracticeChoice> mine() {
        Actor who = actor.get();
        List<?> rows = entities.createNativeQuery(MINE)
                .setParameter(1, who.organisation())
                .setParameter(2, who.id())
                .getResultList();
        return Row.of(rows).stream().map(this::choice).toList();
    }

    /** The day it is at the first of them; in UTC where there is none. */
    LocalDate today() {
        return mine().stream().findFirst().map(PracticeChoice::today).orElseGet(() -> LocalDate.now(clock));
    }

    private PracticeChoice choice(Row row) {
        ZoneId zone = ZoneId.of(row.text(2));
        return new PracticeChoice(row.uuid(0), row.text(1), zone, LocalDate.now(clock.withZone(zone)));
    }
}
