package org.rapport.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.goal.EntryKind;
import org.rapport.goal.GoalLedger;
import org.rapport.goal.SideKind;
import org.rapport.relationship.Phase;
import org.rapport.shared.data.BulkRows;
import org.rapport.shared.data.Row;
import org.rapport.shared.secret.Vault;

/**
 * Goals in invented clients' words: in each therapist's list somebody who comes alone and agrees on one goal and not on
 * another, and a couple with a goal they share and one that is only one's own. What was rated goes with the checks.
 */
@ApplicationScoped
class DemoGoals {

    private static final int PER_THERAPIST = 10;
    private static final int ALONE = 3;
    private static final int COUPLE = 4;
    private static final int HIGHEST = 8;
    private static final int FEWEST_SESSIONS = 4;
    private static final Duration AFTER_OPENING = Duration.ofDays(8);

    @Inject
    private EntityManager entities;

    @Inject
    private Vault vault;

    /** A goal that is being written: in which relationship, whose it is, and its entries so far. */
    private static final class Goal {

        private final BulkRows rows;
        private final DemoRecord record;
        private final @Nullable UUID owner;
        private final UUID id;
        private Instant at;
        private int entries;

        private Goal(BulkRows rows, DemoRecord record, @Nullable UUID owner, Instant at) {
            this.rows = rows;
            this.record = record;
            this.owner = owner;
            this.id = record.nextId();
            this.at = at;
        }
    }

    void write(BulkRows rows, List<DemoRecord> records) {
        for (DemoRecord record : records) {
            int place = record.plan().number() % PER_THERAPIST;
            boolean worksOn =
                    record.plan().phase() != Phase.ENDED && record.plan().held().size() >= FEWEST_SESSIONS;
            if (worksOn && place == ALONE) {
                alone(rows, record);
            } else if (worksOn && place == COUPLE) {
                couple(rows, record);
            }
        }
        rows.flush();
    }

    private void alone(BulkRows rows, DemoRecord record) {
        UUID person = record.persons().get(0);
        Goal first = open(new Goal(rows, record, person, begun(record)), "alone");
        say(first, EntryKind.AGREED, person, null);
        say(first, EntryKind.AGREED, record.therapist(), null);
        say(first, EntryKind.STEP_ADDED, person, words(record, "alone.step"));
        rate(first);
        Goal second = open(new Goal(rows, record, person, begun(record).plus(Duration.ofDays(1))), "other");
        say(second, EntryKind.AGREED, person, null);
        say(second, EntryKind.NOT_AGREED, record.therapist(), words(record, "other.reason"));
    }

    private void couple(BulkRows rows, DemoRecord record) {
        Goal shared = open(new Goal(rows, record, null, begun(record)), "shared");
        record.persons().forEach(person -> say(shared, EntryKind.AGREED, person, null));
        say(shared, EntryKind.AGREED, record.therapist(), null);
        say(shared, EntryKind.STEP_ADDED, record.persons().get(0), words(record, "shared.step"));
        rate(shared);
        UUID first = record.persons().get(0);
        Goal own = open(new Goal(rows, record, first, begun(record).plus(Duration.ofDays(2))), "own");
        say(own, EntryKind.AGREED, first, null);
    }

    private static Instant begun(DemoRecord record) {
        return DemoRecord.instant(record.plan().opened().atTime(18, 0)).plus(AFTER_OPENING);
    }

    private static String words(DemoRecord record, String key) {
        return DemoGoalWords.of(record.plan().people().get(0).language(), key);
    }

    private Goal open(Goal goal, String key) {
        DemoRecord record = goal.record;
        goal.rows.add(
                "goal",
                "organisation_id, id, relationship_id, owner_id, opened_at",
                record.organisation(),
                goal.id,
                record.relationship(),
                goal.owner,
                goal.at);
        say(goal, EntryKind.WORDED, record.persons().get(0), words(record, key));
        return goal;
    }

    private void say(Goal goal, EntryKind kind, UUID who, @Nullable String words) {
        DemoRecord record = goal.record;
        SideKind side = who.equals(record.therapist()) ? SideKind.THERAPIST : SideKind.CLIENT;
        UUID subject = goal.owner == null ? record.relationship() : goal.owner;
        goal.at = goal.at.plusSeconds(record.seconds(1));
        goal.entries++;
        goal.rows.add(
                "goal_entry",
                "organisation_id, id, goal_id, number, words_version, kind, side, said_by, said_at, words",
                record.organisation(),
                record.nextId(),
                goal.id,
                goal.entries,
                1,
                kind.name(),
                side.name(),
                who,
                goal.at,
                words == null ? null : vault.seal(record.organisation(), subject, words));
        GoalLedger told = kind == EntryKind.WORDED
                ? GoalLedger.GOAL_WRITTEN
                : kind == EntryKind.AGREED
                        ? GoalLedger.GOAL_AGREED
                        : kind == EntryKind.NOT_AGREED ? GoalLedger.GOAL_NOT_AGREED : null;
        if (told != null) {
            Told line = Told.toTherapist(goal.at, told.name(), goal.id, Map.of("by", side.name()));
            record.tell(goal.rows, side == SideKind.CLIENT ? line.by(who) : line);
        }
    }

    /** The first who takes part comes nearer, the others stay about where they are. */
    private void rate(Goal goal) {
        DemoRecord record = goal.record;
        Map<UUID, Integer> rated = new HashMap<>();
        for (Row row : Row.of(entities.createNativeQuery("select r.id, r.respondent_id, r.answered_at"
                        + " from rapport.response r where r.organisation_id = ?1 and r.relationship_id = ?2"
                        + " and r.respondent_kind = 'CLIENT' and r.instrument_id = ?3 order by r.answered_at, r.id")
                .setParameter(1, record.organisation())
                .setParameter(2, record.relationship())
                .setParameter(3, DemoMeasures.SESSION_CHECK)
                .getResultList())) {
            UUID person = row.uuid(1);
            int place = rated.merge(person, 1, Integer::sum);
            boolean first = person.equals(record.persons().get(0));
            if (row.instant(2).isAfter(goal.at)) {
                goal.rows.add(
                        "goal_rating",
                        "organisation_id, id, relationship_id, goal_id, response_id, person_id, value, rated_at",
                        record.organisation(),
                        record.nextId(),
                        record.relationship(),
                        goal.id,
                        row.uuid(0),
                        person,
                        first ? Math.min(HIGHEST, 2 + place / 4) : 3 + place / 3 % 2,
                        row.instant(2));
            }
        }
    }
}
