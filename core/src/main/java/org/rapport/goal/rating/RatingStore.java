package org.rapport.goal.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.measure.Sealing;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;

/**
 * Keeps ratings of goals and reads their courses. For boundaries of this feature, inside their transaction and after they
 * made sure who may; this class asks nobody for permission.
 */
@ApplicationScoped
public class RatingStore {

    private static final String RATINGS = "select x.goal_id, x.person_id, r.session_id, coalesce(s.number, 0),"
            + " coalesce(s.starts_at, x.rated_at), x.value from rapport.goal_rating x"
            + " join rapport.response r on r.organisation_id = ?1 and r.id = x.response_id"
            + " left join rapport.session s on s.organisation_id = ?1 and s.id = r.session_id"
            + " where x.organisation_id = ?1 and x.relationship_id = ?2 and ";

    private static final String IN_ORDER = " order by coalesce(s.starts_at, x.rated_at), x.rated_at, x.id";

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** What the relationship's therapists may see: nothing of a form that is still sealed. By goal, in no order of goals. */
    public Map<UUID, List<RatingCourse>> opened(RelationshipRef in) {
        return courses(in, entities.createNativeQuery(RATINGS + Sealing.OPENED + IN_ORDER));
    }

    /** What this person rated themselves: nothing of one's own is sealed. */
    public Map<UUID, List<RatingCourse>> own(RelationshipRef in, UUID person) {
        return courses(
                in,
                entities.createNativeQuery(RATINGS + "x.person_id = ?3" + IN_ORDER)
                        .setParameter(3, person));
    }

    private static Map<UUID, List<RatingCourse>> courses(RelationshipRef in, Query query) {
        Map<UUID, Map<UUID, List<RatedPoint>>> points = new LinkedHashMap<>();
        Row.of(query.setParameter(1, in.organisation()).setParameter(2, in.id()).getResultList())
                .forEach(row -> points.computeIfAbsent(row.uuid(0), none -> new LinkedHashMap<>())
                        .computeIfAbsent(row.uuid(1), none -> new ArrayList<>())
                        .add(new RatedPoint(
                                row.uuid(0),
                                row.uuid(1),
                                row.uuidOrNull(2),
                                row.integer(3),
                                in.dayOf(row.instant(4)),
                                row.integer(5))));
        ReliablePoints reliable = ReliablePoints.read();
        Map<UUID, List<RatingCourse>> courses = new LinkedHashMap<>();
        points.forEach((goal, byPerson) -> courses.put(
                goal,
                byPerson.entrySet().stream()
                        .map(each -> new RatingCourse(each.getKey(), each.getValue(), reliable))
                        .toList()));
        return courses;
    }

    /** Keeps a rating said with a form; the same again changes nothing. */
    void keep(RelationshipRef in, UUID response, RatedGoal rated) {
        entities.createNativeQuery("insert into rapport.goal_rating (organisation_id, id, relationship_id, goal_id,"
                        + " response_id, person_id, value, rated_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                        + " on conflict (organisation_id, goal_id, response_id) do nothing")
                .setParameter(1, in.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, in.id())
                .setParameter(4, rated.goal())
                .setParameter(5, response)
                .setParameter(6, rated.person())
                .setParameter(7, rated.value())
                .setParameter(8, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** A rating to be kept. */
    record RatedGoal(UUID goal, UUID person, int value) {

        /** The goal only. */
        @Override
        public String toString() {
            return "RatedGoal " + goal;
        }
    }
}
