package org.rapport.contract.age;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.rapport.client.Adulthood;
import org.rapport.shared.Ids;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/** Participants who may have become old enough, and which birthdays were told; asks nobody for permission. */
@ApplicationScoped
class Comings {

    /** Persons of these years are looked at; a birthday nobody was told of for a whole year is past asking. */
    private static final int OLDEST = Adulthood.YEARS + 1;

    private static final String SINCE = """
            select r.id, a.person_id, p.born_on, a.starts_on, r.practice_id, c.zone,
                   coalesce((select max(n.age) from rapport.age_notice n
                     where n.organisation_id = r.organisation_id and n.relationship_id = r.id
                       and n.person_id = a.person_id), 0),
                   exists (select 1 from rapport.guardianship g
                     where g.organisation_id = r.organisation_id and g.unit_id = r.unit_id and g.child_id = a.person_id
                       and g.closed_at is null
                       and g.starts_on <= cast(cast(?4 as timestamptz) at time zone c.zone as date)
                       and (g.ends_on is null or g.ends_on >= cast(cast(?4 as timestamptz) at time zone c.zone as date)))
              from rapport.person p
              join rapport.participant a on a.organisation_id = p.organisation_id and a.person_id = p.id
              join rapport.relationship r on r.organisation_id = a.organisation_id and r.unit_id = a.unit_id
              join rapport.practice c on c.organisation_id = r.organisation_id and c.id = r.practice_id
             where p.organisation_id = ?1 and p.born_on > ?2 and p.born_on <= ?3 and r.phase <> 'ENDED'
               and (a.ends_on is null or a.ends_on >= cast(cast(?4 as timestamptz) at time zone c.zone as date))
               and not exists (select 1 from rapport.task t
                     where t.organisation_id = p.organisation_id and t.kind = 'OWN_CONSENT_DUE'
                       and t.subject_id = p.id and t.done_at is null)
             order by r.id, a.person_id
            """;

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /**
     * A participant of an ongoing relationship.
     *
     * @param joinedOn from when they take part
     * @param today the day at the practice
     * @param told the highest age that was told before; 0 for none
     * @param guarded whether guardianships hold
     */
    record Coming(
            UUID relationship,
            UUID person,
            LocalDate bornOn,
            LocalDate joinedOn,
            UUID practice,
            LocalDate today,
            int told,
            boolean guarded) {

        /** Whether this age was reached since they take part and was not told yet. */
        boolean isNews(int age) {
            return age > told && joinedOn.isBefore(Adulthood.birthday(age, bornOn));
        }

        @Override
        public String toString() {
            return "Coming " + person;
        }
    }

    UUID organisation() {
        return actor.get().organisation();
    }

    List<UUID> organisations() {
        return Row.of(entities.createNativeQuery("select * from gate.organisations()")
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /** Those from this age on, to a year past 18, for whom no such task is open. */
    List<Coming> since(int age) {
        LocalDate tomorrow = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
        List<?> rows = entities.createNativeQuery(SINCE)
                .setParameter(1, organisation())
                .setParameter(2, Date.valueOf(tomorrow.minusYears(OLDEST)))
                .setParameter(3, Date.valueOf(tomorrow.minusYears(age)))
                .setParameter(4, Timestamp.from(clock.instant()))
                .getResultList();
        return Row.of(rows).stream().map(this::coming).toList();
    }

    private Coming coming(Row row) {
        return new Coming(
                row.uuid(0),
                row.uuid(1),
                row.day(2),
                row.day(3),
                row.uuid(4),
                LocalDate.now(clock.withZone(ZoneId.of(row.text(5)))),
                row.integer(6),
                row.truth(7));
    }

    /** The therapists were told of this birthday. */
    void noted(Coming coming, int age) {
        entities.createNativeQuery("insert into rapport.age_notice"
                        + " (organisation_id, id, relationship_id, person_id, age, told_at) values (?1, ?2, ?3, ?4, ?5, ?6)"
                        + " on conflict (organisation_id, relationship_id, person_id, age) do nothing")
                .setParameter(1, organisation())
                .setParameter(2, ids.next())
                .setParameter(3, coming.relationship())
                .setParameter(4, coming.person())
                .setParameter(5, age)
                .setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
