package org.rapport.shared.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class OperationTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestDatabase database = TestDatabase.fresh();

    private OperationFigures figures() {
        return core.asNobody(() -> core.bean(Operation.class).figures());
    }

    private static void waiting(UUID organisation, String created, String available) {
        TestOrganisation.execute(
                "insert into rapport.outbox (organisation_id, id, kind, subject_id, created_at, available_at) values"
                        + " (?, gen_random_uuid(), 'TRIED', gen_random_uuid(), now() - cast(? as interval),"
                        + " now() - cast(? as interval))",
                organisation,
                created,
                available);
    }

    @Test
    void whatWaitsIsCountedOverAllOrganisationsWithItsAge() {
        database.inside(() -> {
            assertThat(figures())
                    .isEqualTo(new OperationFigures(0, 0, Duration.ZERO, Duration.ZERO, 0, 0, Duration.ZERO));
            UUID one = TestOrganisation.create().id();
            UUID other = TestOrganisation.create().id();
            waiting(one, "2 hours", "-1 hours");
            waiting(other, "30 minutes", "20 minutes");
            TestOrganisation.execute(
                    "insert into rapport.journal_entry (organisation_id, id, at, actor_kind, action, subject_kind)"
                            + " values (?, gen_random_uuid(), now() - interval '10 minutes', 'Job', 'TRIED', 'none')",
                    other);
            OperationFigures now = figures();
            assertThat(now.outboxWaiting()).isEqualTo(2);
            assertThat(now.outboxFailing()).isZero();
            assertThat(now.outboxAge()).isBetween(Duration.ofMinutes(119), Duration.ofMinutes(125));
            assertThat(now.outboxLag()).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(25));
            assertThat(now.mailsWaiting()).isZero();
            assertThat(now.journalUnsealed()).isEqualTo(1);
            assertThat(now.journalAge()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(15));
            return true;
        });
    }
}
