package org.rapport.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.testing.EveryTable;
import org.rapport.testing.TestDatabase;

/** The database's wall around an organisation, with raw SQL as the application's role: the code's wall is not there. */
class DatabaseWallTest {

    private static final List<String> APPEND_ONLY = List.of(
            "age_notice",
            "agreement_counter",
            "agreement_review",
            "agreement_signature",
            "assent",
            "consent_decision",
            "consent_text",
            "contact_agreement",
            "contact_log",
            "contact_standing",
            "course_release",
            "drift_limits",
            "goal",
            "goal_entry",
            "goal_level",
            "goal_rating",
            "goal_scale",
            "import_key",
            "instrument_setting",
            "instrument_structure",
            "journal_about",
            "journal_block",
            "journal_entry",
            "ledger_entry",
            "norm_sex",
            "own_instrument",
            "radar_mark",
            "relation",
            "relation_view",
            "response",
            "secrets_policy",
            "signal_parameters",
            "structure_words",
            "taken_over_score",
            "workflow_answer",
            "workflow_definition",
            "workflow_occasion");

    private static TestDatabase database;
    private static EveryTable tables;
    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();

    @BeforeAll
    static void fill() {
        database = TestDatabase.fresh();
        tables = new EveryTable(database);
        tables.fill(THEIRS, UUID.randomUUID());
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from rapport." + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection as(String organisation) throws SQLException {
        Connection connection = database.asApplication();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('rapport.organisation', '" + organisation + "', true)");
        }
        return connection;
    }

    @Test
    void everyTableShowsItsRowToItsOwnOrganisation() throws SQLException {
        try (Connection theirs = as(THEIRS.toString())) {
            for (String table : tables.names()) {
                assertThat(count(theirs, table)).as(table).isEqualTo(1);
            }
        }
    }

    @Test
    void noTableShowsARowToAnotherOrganisationOrToNobody() throws SQLException {
        try (Connection ours = as(OURS.toString());
                Connection nobody = as("");
                Connection unset = database.asApplication()) {
            for (String table : tables.names()) {
                assertThat(count(ours, table)).as(table).isZero();
                assertThat(count(nobody, table)).as(table).isZero();
                assertThat(count(unset, table)).as(table).isZero();
            }
        }
    }

    @Test
    void noRowOfAnotherOrganisationCanBeChangedOrMade() throws SQLException {
        for (String table : tables.names()) {
            try (Connection ours = as(OURS.toString());
                    Statement statement = ours.createStatement()) {
                if (!APPEND_ONLY.contains(table)) {
                    assertThat(statement.executeUpdate(
                                    "update rapport." + table + " set organisation_id = organisation_id"))
                            .as(table)
                            .isZero();
                    assertThat(statement.executeUpdate("delete from rapport." + table))
                            .as(table)
                            .isZero();
                }
                assertThatThrownBy(() -> statement.execute(
                                "insert into rapport." + table + " (organisation_id) values ('" + THEIRS + "')"))
                        .as(table)
                        .hasMessageContaining("row-level security");
            }
        }
    }

    @Test
    void noRowCanBeHandedToAnotherOrganisation() throws SQLException {
        for (String table : tables.names()) {
            try (Connection theirs = as(THEIRS.toString());
                    Statement statement = theirs.createStatement()) {
                assertThatThrownBy(() ->
                                statement.execute("update rapport." + table + " set organisation_id = '" + OURS + "'"))
                        .as(table)
                        .hasMessageMatching("(?s).*(row-level security|cannot be changed|permission denied).*");
            }
        }
    }

    @Test
    void everyTableHasTheOneWallAndNoViewLooksOverIt() {
        assertThat(tables.column(
                        "select c.relname || ' has ' || coalesce(string_agg(p.cmd || ' ' || p.permissive || ' '"
                                + " || p.qual || ' ' || p.with_check, ', '), 'none') from pg_class c"
                                + " left join pg_policies p on p.schemaname = 'rapport' and p.tablename = c.relname"
                                + " where c.relnamespace = 'rapport'::regnamespace and c.relkind in ('r', 'p')"
                                + " and c.relname <> 'flyway_schema_history' group by c.relname"
                                + " having string_agg(p.cmd || ' ' || p.permissive || ' ' || p.qual || ' ' || p.with_check, ', ')"
                                + " is distinct from 'ALL PERMISSIVE (organisation_id = rapport.current_organisation())"
                                + " (organisation_id = rapport.current_organisation())'"))
                .isEmpty();
        assertThat(tables.column("select relname from pg_class where relkind in ('v', 'm')"
                        + " and relnamespace in ('rapport'::regnamespace, 'gate'::regnamespace)"
                        + " and has_table_privilege('rapport_app', oid, 'select')"
                        + " and not coalesce(reloptions, '{}') @> array['security_invoker=true']"))
                .isEmpty();
    }

    @Test
    void theSettingIsGoneWithTheTransaction() throws SQLException {
        try (Connection connection = as(THEIRS.toString())) {
            connection.commit();
            assertThat(count(connection, "organisation")).isZero();
        }
    }

    @Test
    void everyTableHasItsWallAndAKeyThatStartsWithTheOrganisation() {
        assertThat(tables.column("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'rapport' and c.relkind in ('r', 'p')"
                        + " and c.relname <> 'flyway_schema_history' and not c.relrowsecurity"))
                .isEmpty();
        assertThat(tables.column("select distinct conrelid::regclass::text from pg_constraint"
                        + " where connamespace = 'rapport'::regnamespace and contype in ('p', 'f')"
                        + " and conrelid <> 'rapport.flyway_schema_history'::regclass"
                        + " and conkey[1] <> (select attnum from pg_attribute"
                        + " where attrelid = conrelid and attname = 'organisation_id')"))
                .isEmpty();
        assertThat(tables.column("select distinct conrelid::regclass::text from pg_constraint"
                        + " where connamespace = 'rapport'::regnamespace and contype = 'p'"))
                .hasSize(tables.names().size() + 1);
    }

    @Test
    void whatIsAppendOnlyCannotBeChangedAndNothingElseIs() {
        assertThat(tables.column("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'rapport' and c.relkind in ('r', 'p')"
                        + " and c.relname <> 'flyway_schema_history'"
                        + " and not has_table_privilege('rapport_app', c.oid, 'update')"
                        + " and not has_table_privilege('rapport_app', c.oid, 'delete') order by 1"))
                .isEqualTo(APPEND_ONLY);
        assertThat(tables.column("select c.relname from pg_class c where c.relnamespace = 'rapport'::regnamespace"
                        + " and c.relkind in ('r', 'p') and has_table_privilege('rapport_app', c.oid, 'truncate')"))
                .isEmpty();
    }

    @Test
    void theApplicationReadsNoTableOfTheGateAndOwnsNothing() {
        assertThat(tables.column("select c.relname from pg_class c where c.relnamespace = 'gate'::regnamespace"
                        + " and c.relkind = 'r' and has_table_privilege('rapport_app', c.oid,"
                        + " 'select, insert, update, delete')"))
                .isEmpty();
        assertThat(tables.column("select relname from pg_class where pg_get_userbyid(relowner) = 'rapport_app'"))
                .isEmpty();
    }

    @Test
    void everyFunctionThatRunsAsTheOwnerNamesItsSearchPath() {
        assertThat(tables.column("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                        + " where n.nspname in ('gate', 'rapport') and p.prosecdef"
                        + " and not exists (select 1 from unnest(p.proconfig) c where c like 'search_path=%')"))
                .isEmpty();
    }
}
