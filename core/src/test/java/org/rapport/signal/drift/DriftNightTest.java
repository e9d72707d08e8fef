package org.rapport.signal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.relationship.MovePhase;
import org.rapport.relationship.Phase;
import org.rapport.relationship.Relationships;
import org.rapport.shared.access.Actor;
import org.rapport.task.MyTasks;
import org.rapport.task.TaskRow;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class DriftNightTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final DriftGround ground = new DriftGround();
    private final LocalDate today = DriftGround.today();

    private List<UUID> asked() {
        return ground
                .core
                .as(ground.therapist, () -> ground.core.bean(MyTasks.class).mine())
                .stream()
                .filter(task -> task.kind().equals(DriftTask.DRIFT_TO_REVIEW.name()))
                .map(TaskRow::id)
                .toList();
    }

    private Map<String, LocalDate> kept() {
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.prepareStatement(
                        "select kind, since from rapport.drift where organisation_id = ? and relationship_id = ?")) {
            statement.setObject(1, ground.home.id());
            statement.setObject(2, ground.relationship);
            var rows = statement.executeQuery();
            Map<String, LocalDate> kept = new TreeMap<>();
            while (rows.next()) {
                kept.put(rows.getString(1), rows.getDate(2).toLocalDate());
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theNightKeepsWhatThePageSaysAndAsksOnce() {
        ground.agreed(today.minusDays(60), "");
        ground.held(today.minusDays(20));
        ground.night();
        List<String> onPage = ground.page().drifts().stream()
                .filter(Drift::passes)
                .map(drift -> drift.kind().name())
                .collect(Collectors.toList());
        assertThat(kept().keySet()).containsExactlyInAnyOrderElementsOf(onPage).contains("FREQUENCY");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void whatWasSaidToBeDoneIsNotAskedAgainWhileItGoesOn() {
        ground.agreed(today.minusDays(60), "");
        ground.night();
        UUID task = asked().get(0);
        ground.core.run(ground.therapist, () -> ground.core.bean(MyTasks.class).done(task));
        TestClock.later(DAY, () -> {
            ground.night();
            return true;
        });
        assertThat(asked()).isEmpty();
        assertThat(kept()).containsEntry("FREQUENCY", today);
    }

    @Test
    void theTaskEndsWithTheDrift() {
        UUID agreement = ground.agreed(today.minusDays(60), "");
        ground.night();
        assertThat(asked()).hasSize(1);
        TestOrganisation.execute(
                "update rapport.agreement_version set state = 'SUPERSEDED', superseded_at = now()"
                        + " where organisation_id = ? and id = ?",
                ground.home.id(),
                agreement);
        TestClock.later(DAY, () -> {
            ground.night();
            return true;
        });
        assertThat(kept()).isEmpty();
        assertThat(asked()).isEmpty();
    }

    @Test
    void aNightIsGoneThroughOnce() {
        ground.night();
        ground.agreed(today.minusDays(60), "");
        ground.night();
        assertThat(kept()).isEmpty();
        TestClock.later(DAY, () -> {
            ground.night();
            return true;
        });
        assertThat(kept()).containsKey("FREQUENCY");
    }

    @Test
    void nothingDriftsInWhatHasEnded() {
        ground.agreed(today.minusDays(60), "");
        ground.night();
        move(Phase.ENDING, null);
        assertThat(asked()).hasSize(1);
        move(Phase.ENDED, today);
        assertThat(asked()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void anOrganisationIsGoneThroughInPortions() {
        ground.agreed(today.minusDays(60), "");
        TestOrganisation.execute(
                "insert into rapport.relationship (organisation_id, id, practice_id, unit_id, phase, opened_on)"
                        + " select r.organisation_id, gen_random_uuid(), r.practice_id, r.unit_id, 'WORKING', r.opened_on"
                        + " from rapport.relationship r, generate_series(1, ?) n where r.organisation_id = ?",
                DriftNight.PORTION,
                ground.home.id());
        Actor job = new Actor.Job(ground.home.id(), "drift");
        assertThat(portion(job)).isTrue();
        assertThat(portion(job)).isFalse();
        assertThat(portion(job)).isFalse();
        assertThat(asked()).hasSize(1);
    }

    private void move(Phase to, @Nullable LocalDate endedOn) {
        ground.core.run(ground.therapist, () -> {
            Relationships relationships = ground.core.bean(Relationships.class);
            long seen = relationships.header(ground.relationship).version();
            relationships.move(new MovePhase(ground.relationship, seen, to, endedOn));
        });
    }

    private boolean portion(Actor job) {
        return ground.core.as(job, () -> ground.core.bean(DriftNight.class).portion());
    }
}
