package org.rapport.goal.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.goal.EntryKind;
import org.rapport.goal.SideKind;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.Row;
import org.rapport.shared.secret.Vault;

/**
 * Keeps goals and what is said about them. For boundaries of this feature, inside their transaction and after they made
 * sure who may; this class asks nobody for permission.
 */
@ApplicationScoped
public class GoalStore {

    private static final String ENTRIES =
            "select g.id, g.owner_id, g.opened_at, e.id, e.number, e.words_version, e.kind,"
                    + " e.side, e.said_by, e.said_at, e.about_id, e.words from rapport.goal g"
                    + " join rapport.goal_entry e on e.organisation_id = ?1 and e.goal_id = g.id"
                    + " where g.organisation_id = ?1 and g.relationship_id = ?2";

    private static final String IN_ORDER = " order by g.opened_at, g.id, e.number";

    private static final String ADD = "insert into rapport.goal_entry (organisation_id, id, goal_id, number,"
            + " words_version, kind, side, said_by, said_at, about_id, words)"
            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as uuid), cast(?11 as bytea))"
            + " on conflict (organisation_id, goal_id, number) do nothing";

    @Inject
    private EntityManager entities;

    @Inject
    private Vault vault;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** What is to be kept: which side says it, who that is, to which words, about what, in which words. */
    public record NewEntry(
            EntryKind kind,
            SideKind side,
            UUID by,
            int version,
            @Nullable UUID about,
            @Nullable String words) {

        /** The kind only. */
        @Override
        public String toString() {
            return "NewEntry " + kind;
        }
    }

    /** All goals of a relationship, the oldest first. */
    public List<KeptGoal> all(RelationshipRef in) {
        return goals(
                in,
                Row.of(entities.createNativeQuery(ENTRIES + IN_ORDER)
                        .setParameter(1, in.organisation())
                        .setParameter(2, in.id())
                        .getResultList()));
    }

    /** One of them; {@code NOT_FOUND} when the relationship has no such goal. */
    public KeptGoal get(RelationshipRef in, UUID goal) {
        return goals(
                        in,
                        Row.of(entities.createNativeQuery(ENTRIES + " and g.id = ?3" + IN_ORDER)
                                .setParameter(1, in.organisation())
                                .setParameter(2, in.id())
                                .setParameter(3, goal)
                                .getResultList()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    private List<KeptGoal> goals(RelationshipRef in, List<Row> rows) {
        Map<UUID, List<Row>> byGoal = new LinkedHashMap<>();
        rows.forEach(row ->
                byGoal.computeIfAbsent(row.uuid(0), none -> new ArrayList<>()).add(row));
        return byGoal.values().stream().map(all -> goal(in, all)).toList();
    }

    private KeptGoal goal(RelationshipRef in, List<Row> rows) {
        Row first = rows.get(0);
        Optional<UUID> owner = Optional.ofNullable(first.uuidOrNull(1));
        UUID subject = owner.orElse(in.id());
        List<GoalEntry> entries = rows.stream()
                .map(row -> new GoalEntry(
                        row.uuid(3),
                        row.integer(4),
                        row.integer(5),
                        EntryKind.valueOf(row.text(6)),
                        SideKind.valueOf(row.text(7)),
                        row.uuid(8),
                        row.instant(9),
                        Optional.ofNullable(row.uuidOrNull(10)),
                        row.bytes(11)
                                .map(kept -> vault.open(in.organisation(), subject, kept))
                                .orElse("")))
                .toList();
        return new KeptGoal(first.uuid(0), owner, first.instant(2), new GoalCourse(entries));
    }

    /** Opens a goal with its first words; of nobody alone: of all who take part. */
    public UUID open(RelationshipRef in, @Nullable UUID owner, NewEntry worded) {
        UUID goal = ids.next();
        entities.createNativeQuery(
                        "insert into rapport.goal (organisation_id, id, relationship_id, owner_id, opened_at)"
                                + " values (?1, ?2, ?3, cast(?4 as uuid), ?5)")
                .setParameter(1, in.organisation())
                .setParameter(2, goal)
                .setParameter(3, in.id())
                .setParameter(4, owner == null ? null : owner.toString())
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
        insert(in, new Place(goal, owner == null ? in.id() : owner, 1), worded);
        return goal;
    }

    /** Adds what is said to a goal; {@code CHANGED_MEANWHILE} when somebody else said something since it was read. */
    public void add(RelationshipRef in, KeptGoal goal, NewEntry entry) {
        insert(
                in,
                new Place(goal.id(), goal.owner().orElse(in.id()), goal.course().next()),
                entry);
    }

    /** Where an entry is put, and for whom its words are encrypted. */
    private record Place(UUID goal, UUID subject, int number) {}

    private void insert(RelationshipRef in, Place place, NewEntry entry) {
        String words = entry.words();
        UUID about = entry.about();
        int added = entities.createNativeQuery(ADD)
                .setParameter(1, in.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, place.goal())
                .setParameter(4, place.number())
                .setParameter(5, entry.version())
                .setParameter(6, entry.kind().name())
                .setParameter(7, entry.side().name())
                .setParameter(8, entry.by())
                .setParameter(9, Timestamp.from(clock.instant()))
                .setParameter(10, about == null ? null : about.toString())
                .setParameter(11, words == null ? null : vault.seal(in.organisation(), place.subject(), words))
                .executeUpdate();
        if (added == 0) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
    }
}
