package org.rapport.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestOrganisation;

class OutboxWorkerTest {

    private static final String KIND = "test.trial";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final OutboxWorker worker = core.bean(OutboxWorker.class);
    private final Trial trial = core.bean(Trial.class);

    /** Remembers what it was given and fails as often as it is told. */
    @ApplicationScoped
    static class Trial implements OutboxHandler {

        private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<Actor> actors = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<UUID> handled = new ConcurrentLinkedQueue<>();

        @Inject
        private CurrentActor current;

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void handle(UUID organisation, UUID subject) {
            actors.add(current.get());
            handled.add(subject);
            if (failures.merge(subject, -1, Integer::sum) >= 0) {
                throw new DomainException(SharedError.CHANGED_MEANWHILE);
            }
        }

        void failFor(UUID subject, int times) {
            failures.put(subject, times);
        }

        List<Actor> actors() {
            return List.copyOf(actors);
        }

        long times(UUID subject) {
            return handled.stream().filter(subject::equals).count();
        }
    }

    /** Puts work, and fails after it when told so. */
    @Boundary
    static class Putting {

        @Inject
        private Outbox outbox;

        @Inject
        private CurrentActor current;

        @Permits(Who.THERAPIST)
        public void put(String kind, UUID subject, boolean thenFail) {
            outbox.put(current.get().organisation(), kind, subject);
            if (thenFail) {
                throw new DomainException(SharedError.NOT_FOUND);
            }
        }
    }

    private UUID put() {
        UUID subject = UUID.randomUUID();
        core.run(therapist, () -> core.bean(Putting.class).put(KIND, subject, false));
        return subject;
    }

    @Test
    void workIsDoneOnceAsAJobOfItsOrganisation() {
        UUID subject = put();
        assertThat(worker.work(home.id())).isEqualTo(1);
        assertThat(worker.work(home.id())).isZero();
        assertThat(trial.times(subject)).isEqualTo(1);
        assertThat(trial.actors()).contains(new Actor.Job(home.id(), "outbox"));
    }

    @Test
    void workOfATransactionThatFailedIsNeverDone() {
        UUID subject = UUID.randomUUID();
        try {
            core.run(therapist, () -> core.bean(Putting.class).put(KIND, subject, true));
        } catch (DomainException expected) {
            assertThat(expected.code()).isEqualTo(SharedError.NOT_FOUND);
        }
        assertThat(worker.work(home.id())).isZero();
        assertThat(trial.times(subject)).isZero();
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLongerEachTime() {
        UUID subject = put();
        trial.failFor(subject, 2);
        assertThat(worker.work(home.id())).isEqualTo(1);
        assertThat(worker.work(home.id())).isZero();
        assertThat(TestClock.<Integer>later(Duration.ofSeconds(6), () -> worker.work(home.id())))
                .isEqualTo(1);
        assertThat(TestClock.<Integer>later(Duration.ofSeconds(12), () -> worker.work(home.id())))
                .isZero();
        assertThat(TestClock.<Integer>later(Duration.ofSeconds(18), () -> worker.work(home.id())))
                .isEqualTo(1);
        assertThat(trial.times(subject)).isEqualTo(3);
        assertThat(TestClock.<Integer>later(Duration.ofDays(1), () -> worker.work(home.id())))
                .isZero();
    }

    @Test
    void aPieceThatFailsDoesNotHoldUpTheOthers() {
        UUID failing = put();
        trial.failFor(failing, 100);
        UUID fine = put();
        assertThat(worker.work(home.id())).isEqualTo(2);
        assertThat(trial.times(fine)).isEqualTo(1);
    }

    @Test
    void workWithoutAHandlerWaitsForOne() {
        core.run(therapist, () -> core.bean(Putting.class).put("test.unknown", UUID.randomUUID(), false));
        assertThat(worker.work(home.id())).isEqualTo(1);
        assertThat(TestClock.<Integer>later(Duration.ofMinutes(1), () -> worker.work(home.id())))
                .isEqualTo(1);
    }

    @Test
    void severalWorkersShareTheWork() throws Exception {
        List<UUID> subjects = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            subjects.add(put());
        }
        ExecutorService workers = Executors.newFixedThreadPool(4);
        List<Future<Integer>> done = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            done.add(workers.submit(() -> worker.work(home.id())));
        }
        int all = 0;
        for (Future<Integer> share : done) {
            all += share.get();
        }
        workers.shutdown();
        assertThat(all).isEqualTo(40);
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(trial.times(subject)).isEqualTo(1));
    }

    @Test
    void whatIsMoreThanOneTurnTakesIsFreeForTheNextTurn() {
        for (int i = 0; i < 201; i++) {
            put();
        }
        assertThat(worker.work(home.id())).isEqualTo(200);
        assertThat(worker.work(home.id())).isEqualTo(1);
    }

    @Test
    void theJobFindsTheOrganisationsThatHaveWork() {
        UUID subject = put();
        worker.run();
        assertThat(trial.times(subject)).isEqualTo(1);
    }
}
