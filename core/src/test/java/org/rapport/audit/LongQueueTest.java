package org.rapport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/**
 * An import leaves ten thousands of entries to be sealed in a table that the database knows as almost empty. The ids of a
 * block come as one text, which must not be read again for each of them: that took seconds for every block.
 */
class LongQueueTest {

    private static final int WAITING = 20_000;
    private static final int BLOCK = 1000;

    private final TestOrganisation home = TestOrganisation.create();

    @Test
    void a_block_is_taken_out_of_a_long_queue_without_reading_its_ids_for_every_entry() throws Exception {
        List<String> plan = planInLongQueue(takingOut());
        assertThat(plan).anyMatch(line -> line.contains("journal_unsealed"));
        assertThat(plan).filteredOn(line -> line.contains("Filter:")).noneMatch(line -> line.contains("::uuid[]"));
    }

    @Test
    void a_run_that_could_take_all_of_them_does_not_look_again_for_what_came_meanwhile() throws Exception {
        entry();
        CoreContainer core = CoreContainer.get();
        List<String> sent =
                core.statements().every(() -> core.bean(JournalSealing.class).seal(home.id()));
        assertThat(sent).filteredOn(sql -> sql.contains("gate.hold_journal")).hasSize(1);
        assertThat(sent)
                .filteredOn(sql -> sql.startsWith("insert into rapport.journal_block"))
                .hasSize(1);
    }

    private void entry() {
        TestOrganisation.execute(
                "insert into rapport.journal_entry (organisation_id, id, at, actor_kind, action, subject_kind)"
                        + " values (?, ?, now(), 'Operator', 'TRIED', 'trial')",
                home.id(),
                UUID.randomUUID());
    }

    /** The statement with which the sealer takes a block out of the queue. */
    private String takingOut() throws Exception {
        entry();
        CoreContainer core = CoreContainer.get();
        Set<String> sent =
                core.statements().listen(() -> core.bean(JournalSealing.class).seal(home.id()));
        return sent.stream()
                .filter(sql -> sql.startsWith("delete from rapport.journal_unsealed"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> planInLongQueue(String sql) throws SQLException {
        try (Connection owner = TestDatabase.get().asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("delete from rapport.journal_unsealed");
            statement.execute("insert into rapport.journal_unsealed select '" + home.id()
                    + "', gen_random_uuid() from generate_series(1, 12)");
            statement.execute("analyze rapport.journal_unsealed");
            statement.execute("insert into rapport.journal_unsealed select '" + home.id()
                    + "', gen_random_uuid() from generate_series(1, " + WAITING + ")");
            // the driver sends the ids as a text
            statement.execute("prepare taking_out (uuid, varchar) as "
                    + sql.replaceFirst("\\?", "\\$1").replaceFirst("\\?", "\\$2"));
            String ids = Stream.generate(UUID::randomUUID)
                    .limit(BLOCK)
                    .map(UUID::toString)
                    .collect(Collectors.joining(","));
            List<String> plan = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("explain execute taking_out ('" + home.id() + "', '{" + ids + "}')")) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            owner.rollback();
            return plan;
        }
    }
}
