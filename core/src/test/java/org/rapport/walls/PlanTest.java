package org.rapport.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.desk.journal.AskJournal;
import org.rapport.desk.journal.EntryKind;
import org.rapport.desk.journal.JournalCursor;
import org.rapport.desk.journal.JournalPages;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.EveryTable;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/**
 * How the database runs what the boundaries ask, as the application's role and with the wall on: every statement that
 * calling all boundaries sends is planned over crowded tables. A table that grows with the work is found by an index on
 * more than its organisation; comparisons that are not leakproof would show here, since no index serves them.
 */
class PlanTest {

    private static final int ROWS = 4000;
    private static final Pattern FURTHER = Pattern.compile("[a-z_]+\\)? (=|<|>)");

    /**
     * Tables that stay as small as the staff or the catalogue of an organisation, hold one row for each import there ever
     * was, or are emptied every second.
     */
    private static final Set<String> SMALL = Set.of(
            "organisation",
            "organisation_key",
            "practice",
            "site",
            "member",
            "member_role",
            "supervision_link",
            "second_factor",
            "recovery_code",
            "invitation",
            "invitation_role",
            "cover",
            "import_run",
            "jurisdiction_rule",
            "practice_jurisdiction",
            "consent_text",
            "consent_setting",
            "supervision_closed",
            "drift_limits",
            "drift_run",
            "instrument_structure",
            "installed_wording",
            "own_instrument",
            "own_instrument_retired",
            "workflow_definition",
            "journal_unsealed",
            "signal_parameters");

    /** Statements that look at everything because that is their task: the proof of the journal. */
    private static final List<String> WHOLE =
            List.of("unnest(b.entry_ids)", "from rapport.journal_block", "from rapport.journal_unsealed u");

    private static final UUID HOME = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();

    private static TestDatabase database;

    private static Set<String> statements() {
        CoreContainer core = CoreContainer.get();
        return database.inside(() -> core.statements().listen(() -> {
            for (Method method : Boundaries.methods()) {
                for (Actor actor : Boundaries.actors(method, HOME, ID)) {
                    Boundaries.breach(method, actor, ID);
                }
            }
            return true;
        }));
    }

    @BeforeAll
    static void crowd() {
        database = TestDatabase.fresh();
        EveryTable tables = new EveryTable(database);
        tables.fill(HOME, ID);
        tables.crowd(HOME, ROWS);
        tables.crowd(UUID.randomUUID(), ROWS);
        database.inside(() -> {
            for (Role role : Role.values()) {
                TestOrganisation.execute(
                        "insert into rapport.member_role (organisation_id, id, member_id, practice_id, role)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        HOME,
                        UUID.randomUUID(),
                        ID,
                        ID,
                        role.name());
            }
            return true;
        });
    }

    @Test
    void everyStatementFindsGrowingTablesByAnIndex() throws Exception {
        TreeMap<String, Set<String>> slow = new TreeMap<>();
        Set<String> planned = new TreeSet<>();
        Set<String> statements = statements();
        try (Connection connection = planner();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (!sql.contains("set_config(")
                        && sql.contains("rapport.")
                        && WHOLE.stream().noneMatch(sql::contains)) {
                    planned.add(sql);
                    Set<String> found = slowScans(statement, sql);
                    if (!found.isEmpty()) {
                        slow.put(sql, found);
                    }
                }
            }
        }
        assertThat(planned).hasSizeGreaterThan(40);
        assertThat(slow).isEmpty();
    }

    /** What an auditor leaves out is left out of the statement, so each combination is one of its own. */
    @Test
    void everyWayToAskTheJournalIsServedByAnIndex() throws Exception {
        JournalCursor after = new JournalCursor(Instant.EPOCH, ID);
        Set<String> statements =
                database.inside(() -> CoreContainer.get().statements().listen(() -> {
                    for (UUID member : Arrays.asList(null, ID)) {
                        for (UUID about : Arrays.asList(null, ID)) {
                            for (EntryKind kind : Arrays.asList(null, EntryKind.READ, EntryKind.CHANGED)) {
                                CoreContainer.get()
                                        .as(
                                                new Actor.Member(HOME, ID),
                                                () -> CoreContainer.get()
                                                        .bean(JournalPages.class)
                                                        .page(new AskJournal(member, about, kind, null, null, after)));
                            }
                        }
                    }
                    return true;
                }));
        TreeMap<String, Set<String>> slow = new TreeMap<>();
        try (Connection connection = planner();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (sql.contains("from rapport.journal_")) {
                    Set<String> found = slowScans(statement, sql);
                    if (!found.isEmpty()) {
                        slow.put(sql, found);
                    }
                }
            }
        }
        assertThat(statements).hasSizeGreaterThan(12);
        assertThat(slow).isEmpty();
    }

    @Test
    void aComparisonThatNoIndexServesWouldShow() throws Exception {
        try (Connection connection = planner();
                Statement statement = connection.createStatement()) {
            assertThat(slowScans(
                            statement, "select id from rapport.person where organisation_id = ? and contact like ?"))
                    .isNotEmpty();
            assertThat(slowScans(
                            statement, "select id from rapport.journal_entry where organisation_id = ? and action = ?"))
                    .isNotEmpty();
            assertThat(slowScans(statement, "select id from rapport.person where organisation_id = ? and id = ?"))
                    .isEmpty();
        }
    }

    private static Connection planner() throws SQLException {
        Connection connection = DriverManager.getConnection(
                database.url() + "?preferQueryMode=simple", TestDatabase.APP, TestDatabase.PASSWORD);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('rapport.organisation', '" + HOME + "', true)");
        }
        return connection;
    }

    private static Set<String> slowScans(Statement statement, String sql) throws Exception {
        Set<String> slow = new TreeSet<>();
        for (JsonNode node : scans(plan(statement, numbered(sql)))) {
            String table = node.path("Relation Name").asText();
            String condition =
                    node.path("Index Cond").asText() + node.path("Recheck Cond").asText();
            boolean narrow = FURTHER.matcher(condition.replaceAll("organisation_id\\)? =", ""))
                    .find();
            if (!SMALL.contains(table) && !narrow) {
                slow.add(node.path("Node Type").asText() + " on " + table + " by " + condition);
            }
        }
        return slow;
    }

    private static JsonNode plan(Statement statement, String sql) throws Exception {
        try (ResultSet rows = statement.executeQuery("explain (generic_plan, format json) " + sql)) {
            rows.next();
            return new ObjectMapper().readTree(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<JsonNode> scans(JsonNode plan) {
        List<JsonNode> scans = new ArrayList<>();
        for (JsonNode node : plan.findParents("Relation Name")) {
            if (!node.path("Node Type").asText().equals("ModifyTable")) {
                scans.add(node);
            }
        }
        return scans;
    }

    /** The parameters of the generic plan are numbered, those of JDBC are not. */
    private static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder();
        int next = 1;
        boolean quoted = false;
        for (char c : sql.toCharArray()) {
            quoted ^= c == '\'';
            if (c == '?' && !quoted) {
                numbered.append('$').append(next++);
            } else {
                numbered.append(c);
            }
        }
        return numbered.toString();
    }
}
