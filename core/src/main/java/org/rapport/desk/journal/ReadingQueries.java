package org.rapport.desk.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.data.Row;

/** Finds what members read about a person. */
@ApplicationScoped
class ReadingQueries {

    private static final String OF = " from rapport.journal_about b"
            + " join rapport.journal_entry e on e.organisation_id = b.organisation_id and e.id = b.entry_id"
            + " where b.organisation_id = ?1 and b.about_id = ?2 and (b.person_id is null or b.person_id = ?3)"
            + " and b.at >= cast(?4 as timestamptz) and b.at < cast(?5 as timestamptz)"
            + " and e.reading and e.actor_kind = 'Member' and e.actor_id is not null";

    private static final String BY_DAY =
            "select cast(timezone(?6, e.at) as date), e.actor_id, e.action, count(*), min(e.at)" + OF
                    + " group by 1, 2, 3";

    private static final String NEWEST = "select b.at" + OF + " order by b.at desc limit 1";

    private static final String PLACES = "select r.id, p.zone, a.starts_on from rapport.participant a"
            + " join rapport.relationship r on r.organisation_id = a.organisation_id and r.unit_id = a.unit_id"
            + " join rapport.practice p on p.organisation_id = r.organisation_id and p.id = r.practice_id"
            + " where a.organisation_id = ?1 and a.person_id = ?2 order by a.starts_on, r.id";

    @Inject
    private EntityManager entities;

    /**
     * Where something about a person may have been read.
     *
     * @param about a relationship, or the person
     * @param since from when on it is the person's: who joins later does not see what was read before
     */
    record Place(UUID about, ZoneId zone, Instant since) {}

    /** What one member read on one day. */
    record Found(LocalDate day, UUID member, String action, long times, Instant first) {

        Found and(Found more) {
            return new Found(day, member, action, times + more.times, first.isBefore(more.first) ? first : more.first);
        }
    }

    /** The relationships a person takes part in, the oldest first. */
    List<Place> places(UUID organisation, UUID person) {
        return Row.of(entities.createNativeQuery(PLACES)
                        .setParameter(1, organisation)
                        .setParameter(2, person)
                        .getResultList())
                .stream()
                .map(row -> {
                    ZoneId zone = ZoneId.of(row.text(1));
                    return new Place(
                            row.uuid(0), zone, row.day(2).atStartOfDay(zone).toInstant());
                })
                .toList();
    }

    List<Found> byDay(UUID organisation, UUID person, Place place, Span span) {
        return Row.of(of(person, place, span, query(BY_DAY, organisation))
                        .setParameter(6, span.zone().getId())
                        .getResultList())
                .stream()
                .map(row -> new Found(row.day(0), row.uuid(1), row.text(2), row.large(3), row.instant(4)))
                .toList();
    }

    /** When the newest reading of the span was. */
    Optional<Instant> newest(UUID organisation, UUID person, Place place, Span span) {
        return Row.of(of(person, place, span, query(NEWEST, organisation)).getResultList()).stream()
                .map(row -> row.instant(0))
                .findFirst();
    }

    /** From one day to another, both included. */
    record Span(LocalDate from, LocalDate until, ZoneId zone) {

        Instant begin() {
            return from.atStartOfDay(zone).toInstant();
        }

        Instant end() {
            return until.plusDays(1).atStartOfDay(zone).toInstant();
        }

        /** Everything before it. */
        Span before() {
            return new Span(LocalDate.EPOCH, from.minusDays(1), zone);
        }
    }

    private Query query(String sql, UUID organisation) {
        return entities.createNativeQuery(sql).setParameter(1, organisation);
    }

    private static Query of(UUID person, Place place, Span span, Query query) {
        Instant begin = span.begin().isBefore(place.since()) ? place.since() : span.begin();
        return query.setParameter(2, place.about())
                .setParameter(3, person)
                .setParameter(4, Timestamp.from(begin))
                .setParameter(5, Timestamp.from(span.end()));
    }
}
