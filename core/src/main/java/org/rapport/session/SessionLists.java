package org.rapport.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/** A therapist's sessions in lists for programs: of one own relationship, or of days. */
@Boundary
public class SessionLists {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(2999, 12, 31);

    private static final String COLUMNS = """
            select s.id, s.relationship_id, u.code, s.number, s.starts_at, s.ends_at, s.state, s.opened_at is not null
              from rapport.session s
              join rapport.relationship r on r.organisation_id = s.organisation_id and r.id = s.relationship_id
              join rapport.practice c on c.organisation_id = r.organisation_id and c.id = r.practice_id
              join rapport.client_unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id
            """;

    /** The day is the practice's own; no zone is further from UTC than a day. */
    private static final String WITHIN = """
               and s.starts_at >= ?3 and s.starts_at < ?4
               and cast(timezone(c.zone, s.starts_at) as date) between cast(?5 as date) and cast(?6 as date)
               and (s.starts_at, s.id) > (?7, cast(?8 as uuid))
             order by s.starts_at, s.id limit ?9
            """;

    private static final String OF_RELATIONSHIP =
            COLUMNS + " where s.organisation_id = ?1 and s.relationship_id = ?2" + WITHIN;

    /** Not of a relationship that somebody else has taken over since. */
    private static final String OF_THERAPIST = COLUMNS + """
             where s.organisation_id = ?1 and s.therapist_id = ?2
               and exists (select 1 from rapport.relationship_therapist t
                    where t.organisation_id = ?1 and t.relationship_id = s.relationship_id and t.member_id = ?2
                      and (t.ends_on is null or t.ends_on >= cast(timezone(c.zone, cast(?10 as timestamptz)) as date)))
            """ + WITHIN;

    @Inject
    private RelationshipAccess access;

    @Inject
    private SessionRecord record;

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    /** The sessions asked for. */
    @Permits(Who.THERAPIST)
    public List<SessionLine> ask(AskSessions asked) {
        Actor me = actor.get();
        UUID relationship = asked.relationship();
        List<SessionLine> lines = relationship == null
                ? lines(OF_THERAPIST, me, me.id(), asked)
                : lines(OF_RELATIONSHIP, me, access.requireMine(relationship).id(), asked);
        record.read(
                SessionAction.SESSIONS_READ,
                relationship == null ? me.id() : relationship,
                lines.stream().map(SessionLine::relationship).distinct().toList());
        return lines;
    }

    private List<SessionLine> lines(String sql, Actor me, UUID of, AskSessions asked) {
        LocalDate from = asked.from() == null ? BEGINNING : asked.from();
        LocalDate to = asked.to() == null ? END : asked.to();
        AskSessions.Place after = asked.after() == null
                ? new AskSessions.Place(Instant.EPOCH.minusSeconds(1L << 32), new UUID(0, 0))
                : asked.after();
        Query query = entities.createNativeQuery(sql)
                .setParameter(1, me.organisation())
                .setParameter(2, of)
                .setParameter(3, start(from.minusDays(1)))
                .setParameter(4, start(to.plusDays(2)))
                .setParameter(5, Date.valueOf(from))
                .setParameter(6, Date.valueOf(to))
                .setParameter(7, Timestamp.from(after.starts()))
                .setParameter(8, after.session().toString())
                .setParameter(9, asked.most());
        if (asked.relationship() == null) {
            query.setParameter(10, Timestamp.from(record.now()));
        }
        return Row.of(query.getResultList()).stream().map(SessionLists::line).toList();
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static SessionLine line(Row row) {
        return new SessionLine(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                row.integer(3),
                row.instant(4),
                row.instant(5),
                SessionState.valueOf(row.text(6)),
                row.truth(7));
    }
}
