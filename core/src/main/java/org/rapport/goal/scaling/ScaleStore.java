package org.rapport.goal.scaling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.goal.course.KeptGoal;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.Row;
import org.rapport.shared.secret.Vault;

/**
 * Keeps described levels and rated ones. For boundaries of this feature, inside their transaction and after they made sure
 * who may; this class asks nobody for permission.
 */
@ApplicationScoped
public class ScaleStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCALES = "select c.goal_id, c.id, c.number, c.importance, c.difficulty, c.baseline,"
            + " c.levels, c.described_at from rapport.goal_scale c"
            + " where c.organisation_id = ?1 and c.relationship_id = ?2 order by c.number, c.id";

    private static final String LEVELS = "select l.goal_id, l.level, l.rated_at from rapport.goal_level l"
            + " where l.organisation_id = ?1 and l.relationship_id = ?2 order by l.rated_at, l.id";

    @Inject
    private EntityManager entities;

    @Inject
    private Vault vault;

    @Inject
    private Ids ids;

    /** Those of these goals whose levels are described, by goal. */
    public Map<UUID, ScaledGoal> of(RelationshipRef in, List<KeptGoal> all) {
        Map<UUID, KeptGoal> goals = new HashMap<>();
        all.forEach(goal -> goals.put(goal.id(), goal));
        Map<UUID, LevelScale> scales = new HashMap<>();
        for (Row row : rows(in, SCALES)) {
            KeptGoal goal = goals.get(row.uuid(0));
            if (goal != null) {
                scales.put(goal.id(), scale(in, goal, row));
            }
        }
        if (scales.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<ScaledGoal.Point>> rated = new HashMap<>();
        rows(in, LEVELS)
                .forEach(row -> rated.computeIfAbsent(row.uuid(0), none -> new ArrayList<>())
                        .add(new ScaledGoal.Point(row.integer(1), row.instant(2))));
        Map<UUID, ScaledGoal> scaled = new HashMap<>();
        scales.forEach((goal, scale) ->
                scaled.put(goal, new ScaledGoal(goal, scale, rated.getOrDefault(goal, List.of()))));
        return scaled;
    }

    private List<Row> rows(RelationshipRef in, String sql) {
        return Row.of(entities.createNativeQuery(sql)
                .setParameter(1, in.organisation())
                .setParameter(2, in.id())
                .getResultList());
    }

    private LevelScale scale(RelationshipRef in, KeptGoal goal, Row row) {
        String levels = vault.open(
                in.organisation(), goal.owner().orElse(in.id()), row.bytes(6).orElseThrow());
        return new LevelScale(
                row.uuid(1),
                row.integer(2),
                row.integer(3),
                row.integer(4),
                row.integer(5),
                texts(levels),
                row.instant(7));
    }

    private static List<String> texts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored levels cannot be read", e);
        }
    }

    private static String json(List<String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a description; {@code CHANGED_MEANWHILE} when somebody described the levels since they were read. */
    void describe(RelationshipRef in, KeptGoal goal, LevelScale scale, UUID by) {
        int added = entities.createNativeQuery("insert into rapport.goal_scale (organisation_id, id, relationship_id,"
                        + " goal_id, number, importance, difficulty, baseline, levels, described_at, described_by)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
                        + " on conflict (organisation_id, goal_id, number) do nothing")
                .setParameter(1, in.organisation())
                .setParameter(2, scale.id())
                .setParameter(3, in.id())
                .setParameter(4, goal.id())
                .setParameter(5, scale.number())
                .setParameter(6, scale.importance())
                .setParameter(7, scale.difficulty())
                .setParameter(8, scale.baseline())
                .setParameter(9, vault.seal(in.organisation(), goal.owner().orElse(in.id()), json(scale.levels())))
                .setParameter(10, Timestamp.from(scale.describedAt()))
                .setParameter(11, by)
                .executeUpdate();
        if (added == 0) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
    }

    /** Keeps a rated level. */
    void rate(RelationshipRef in, ScaledGoal goal, ScaledGoal.Point rated, UUID by) {
        entities.createNativeQuery("insert into rapport.goal_level (organisation_id, id, relationship_id, goal_id,"
                        + " scale_id, level, rated_at, rated_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, in.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, in.id())
                .setParameter(4, goal.goal())
                .setParameter(5, goal.scale().id())
                .setParameter(6, rated.level())
                .setParameter(7, Timestamp.from(rated.at()))
                .setParameter(8, by)
                .executeUpdate();
    }
}
