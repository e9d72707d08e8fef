package org.rapport.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.course.SessionRoom;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** A client and the therapist answer in the same moment: whoever comes second sees what the first one said. */
class SignalsAtOnceTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final SessionRoom room = new SessionRoom(home, therapist, mara);

    @BeforeAll
    static void instruments() {
        TrialInstruments.install();
    }

    /** Keeps a transaction open until it may commit. */
    @Boundary
    public static class OpenTransaction {

        @Permits(Who.CLIENT)
        public void during(Runnable work, CountDownLatch done, CountDownLatch mayCommit) throws InterruptedException {
            work.run();
            done.countDown();
            if (!mayCommit.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody let it commit");
            }
        }
    }

    @Test
    void theSignalIsThereAfterBothAndTheLedgerKnowsIt() throws Exception {
        for (int sum : new int[] {32, 32, 31, 32}) {
            UUID session = room.open();
            room.clientAnswers(session, mara, sum);
            room.therapistAnswers(session, 30);
        }
        UUID session = room.open();
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> client =
                CompletableFuture.runAsync(() -> core.as(new Actor.ClientSignedIn(home.id(), mara), () -> {
                    core.bean(OpenTransaction.class)
                            .during(() -> room.clientAnswers(session, mara, 20), answered, mayCommit);
                    return true;
                }));
        assertThat(answered.await(1, TimeUnit.MINUTES)).isTrue();
        CompletableFuture<Void> own = CompletableFuture.runAsync(() -> room.therapistAnswers(session, 30));
        while (!own.isDone() && !somebodyWaits()) {
            Thread.onSpinWait();
        }
        mayCommit.countDown();
        client.get(1, TimeUnit.MINUTES);
        own.get(1, TimeUnit.MINUTES);
        assertThat(core.as(therapist, () -> core.bean(Signals.class).of(room.relationship())))
                .singleElement()
                .satisfies(signal -> assertThat(signal.kind()).isEqualTo(SignalKind.SIGNAL));
    }

    private static boolean somebodyWaits() {
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select exists (select 1 from pg_locks where not granted)")) {
            rows.next();
            return rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
