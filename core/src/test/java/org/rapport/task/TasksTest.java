package org.rapport.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class TasksTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID relationship = home.relationship(therapist, home.person("Anna"));
    private final UUID subject = UUID.randomUUID();

    enum Trial implements TaskKind {
        TRY_IT,
        CALL_BACK
    }

    /** Opens tasks as a higher feature does. */
    @Boundary
    public static class Asking {

        @Inject
        private Tasks tasks;

        @Permits({Who.THERAPIST, Who.JOB})
        public UUID open(OpenTask task) {
            return tasks.open(task);
        }

        @Permits(Who.JOB)
        public void settle(TaskKind kind, UUID subject) {
            tasks.settle(kind, subject);
        }
    }

    private UUID open(TaskKind kind, Instant dueAt) {
        return core.as(
                therapist,
                () -> core.bean(Asking.class).open(new OpenTask(kind, relationship, subject, therapist.id(), dueAt)));
    }

    private List<TaskRow> mine(Actor who) {
        return core.as(who, () -> core.bean(MyTasks.class).mine());
    }

    @Test
    void aTaskIsOpenedOnceWhileItIsOpen() {
        UUID first = open(Trial.TRY_IT, null);
        assertThat(open(Trial.TRY_IT, Instant.parse("2026-12-01T10:00:00Z"))).isEqualTo(first);
        assertThat(mine(therapist)).extracting(TaskRow::id).containsExactly(first);
        core.run(therapist, () -> core.bean(MyTasks.class).done(first));
        assertThat(open(Trial.TRY_IT, null)).isNotEqualTo(first);
    }

    @Test
    void whatIsDueFirstStandsFirst() {
        open(Trial.TRY_IT, null);
        UUID due = open(Trial.CALL_BACK, Instant.parse("2020-01-01T10:00:00Z"));
        List<TaskRow> rows = mine(therapist);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).id()).isEqualTo(due);
        assertThat(rows.get(0).overdue()).isTrue();
        assertThat(rows.get(0).kind()).isEqualTo("CALL_BACK");
        assertThat(rows.get(0).relationshipId()).isEqualTo(relationship);
        assertThat(rows.get(0).code()).isNotEmpty();
        assertThat(rows.get(1).overdue()).isFalse();
        assertThat(rows.get(1).dueAt()).isNull();
    }

    @Test
    void whatIsDoneLeavesTheListAndMayBeSaidTwice() {
        UUID task = open(Trial.TRY_IT, null);
        core.run(therapist, () -> core.bean(MyTasks.class).done(task));
        core.run(therapist, () -> core.bean(MyTasks.class).done(task));
        assertThat(mine(therapist)).isEmpty();
    }

    @Test
    void whatHappenedOtherwiseIsSettled() {
        open(Trial.TRY_IT, null);
        UUID other = open(Trial.CALL_BACK, null);
        core.run(
                new Actor.Job(home.id(), "night"), () -> core.bean(Asking.class).settle(Trial.TRY_IT, subject));
        assertThat(mine(therapist)).extracting(TaskRow::id).containsExactly(other);
    }

    @Test
    void somebodyElsesTaskIsNotFoundAndClientsHaveNone() {
        UUID task = open(Trial.TRY_IT, null);
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().member(Role.PRACTICE_MANAGER))) {
            assertThat(mine(who)).isEmpty();
            assertThat(refusal(
                            () -> core.run(who, () -> core.bean(MyTasks.class).done(task))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        Actor client = new Actor.ClientSignedIn(home.id(), home.person("Ben"));
        assertThat(refusal(() -> mine(client))).isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() -> core.run(client, () -> core.bean(MyTasks.class).done(task))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }
}
