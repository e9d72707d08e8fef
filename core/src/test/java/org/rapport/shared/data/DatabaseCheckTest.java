package org.rapport.shared.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.rapport.testing.TestDatabase;

/** The start is refused for every role that could walk around the wall and for every schema but this program's. */
class DatabaseCheckTest {

    private static final Set<String> EXPECTED = new SchemaVersions().expected();

    private final TestDatabase shared = TestDatabase.get();

    @Test
    void theApplicationsRoleWithThisProgramsSchemaMayStart() {
        assertThat(refusals(shared, TestDatabase.APP)).isEmpty();
    }

    @Test
    void aSuperuserIsRefused() {
        PGSimpleDataSource superuser = source(shared.url(), "postgres");
        superuser.setPassword("postgres");
        assertThat(new DatabaseCheck(superuser, EXPECTED).refusals())
                .containsExactly(
                        "Rapport does not start: rapport.database.user is a superuser, whom no wall holds back.");
    }

    @Test
    void aRoleThatMayBypassTheWallIsRefused() throws SQLException {
        assertThat(refusals(shared, role("bypassrls")))
                .containsExactly("Rapport does not start: rapport.database.user may bypass row-level security.");
    }

    @Test
    void theOwnerOfTheTablesAndItsMembersAreRefused() throws SQLException {
        String sentence =
                "Rapport does not start: rapport.database.user owns the tables or is a member of their owner.";
        assertThat(refusals(shared, TestDatabase.OWNER)).containsExactly(sentence);
        assertThat(refusals(shared, role("noinherit in role " + TestDatabase.OWNER)))
                .containsExactly(sentence);
    }

    @Test
    void theOwnerOfOneTableIsRefused() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        String role = role("");
        execute(database, "alter table rapport.task owner to " + role);
        assertThat(refusals(database, role))
                .singleElement()
                .asString()
                .contains("rapport.database.user owns the tables");
    }

    @Test
    void aMemberOfARoleThatMayBypassTheWallIsRefused() throws SQLException {
        String powerful = role("bypassrls");
        assertThat(refusals(shared, role("noinherit in role " + powerful)))
                .containsExactly(
                        "Rapport does not start: rapport.database.user is a member of a role that no wall holds back.");
    }

    @Test
    void aSchemaThatLacksStepsIsRefusedByTheirNumbers() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        execute(database, "delete from rapport.flyway_schema_history where version in ('060', '090')");
        assertThat(refusals(database, TestDatabase.APP))
                .containsExactly(
                        "Rapport does not start: the database lacks the migrations 060, 090; migrate it first.");
    }

    @Test
    void aSchemaOfANewerRapportIsRefusedByItsNumbers() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        execute(
                database,
                "insert into rapport.flyway_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success)"
                        + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 'rapport_owner', 1, true)");
        assertThat(refusals(database, TestDatabase.APP))
                .containsExactly("Rapport does not start: the database has migrations this version does not know (999);"
                        + " it belongs to a newer Rapport.");
    }

    @Test
    void aDatabaseWithoutASchemaIsRefused() throws SQLException {
        String url = shared.url().replaceAll("/[^/]+$", "/postgres");
        assertThat(new DatabaseCheck(source(url, TestDatabase.APP), EXPECTED).refusals())
                .containsExactly(
                        "Rapport does not start: the database has no schema of Rapport yet; migrate it first.");
    }

    @Test
    void aWrongConfigurationIsNamedByItsKey() {
        assertThat(refusals(shared, "nobody"))
                .containsExactly("Rapport does not start: the database does not accept rapport.database.user with"
                        + " rapport.database.password (SQL state 28000).");
        String nowhere = shared.url().replaceAll("/[^/]+$", "/nowhere");
        assertThat(new DatabaseCheck(source(nowhere, TestDatabase.APP), EXPECTED).refusals())
                .containsExactly("Rapport does not start: the database that rapport.database.url names does not exist"
                        + " (SQL state 3D000).");
        assertThat(new DatabaseCheck(source("jdbc:postgresql://127.0.0.1:1/rapport", TestDatabase.APP), EXPECTED)
                        .refusals())
                .containsExactly("Rapport does not start: the database cannot be reached at rapport.database.url"
                        + " (SQL state 08001).");
    }

    private static List<String> refusals(TestDatabase database, String role) {
        return new DatabaseCheck(source(database.url(), role), EXPECTED).refusals();
    }

    private static PGSimpleDataSource source(String url, String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(TestDatabase.PASSWORD);
        return source;
    }

    /** A role of its own that signs in and has these attributes. */
    private String role(String attributes) throws SQLException {
        String name = "role_" + UUID.randomUUID().toString().replace('-', '_');
        execute(shared, "create role " + name + " login password '" + TestDatabase.PASSWORD + "' " + attributes);
        return name;
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection superuser = database.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
