package org.rapport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.bench.load.Generator;
import org.rapport.bench.load.Schema;
import org.rapport.bench.load.Sizes;
import org.rapport.bench.load.Verification;

/** The generator in a small size. */
class GeneratorTest {

    private static final Sizes SMALL = new Sizes(50, 200, 2000, 25);
    private static final PrintStream QUIET =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private static Destination destination;
    private static List<String> before;
    private static Generator.Filled filled;

    @BeforeAll
    static void fill() throws SQLException {
        destination = SmallDatabase.fresh();
        try (Connection owner = destination.asOwner()) {
            before = Schema.lines(owner);
        }
        filled = new Generator(destination, SMALL, QUIET).fill();
    }

    @Test
    void makesWhatWasAskedFor() {
        assertThat(filled.rows())
                .containsEntry("rapport.relationship", 50L)
                .containsEntry("rapport.session", 200L)
                .containsEntry("rapport.relationship_state", 50L);
        assertThat(filled.rows().get("rapport.response")).isBetween(1900L, 2100L);
        assertThat(filled.rows().get("rapport.signal")).isPositive();
        assertThat(filled.rows().get("gate.personal_link")).isPositive();
    }

    @Test
    void leavesTheSchemaAsItWasWithEveryConstraintChecked() throws SQLException {
        try (Connection owner = destination.asOwner()) {
            assertThat(Schema.lines(owner)).isEqualTo(before);
        }
        assertThat(count("select count(*) from pg_constraint where not convalidated"))
                .isZero();
    }

    @Test
    void isWhatTheRulesWorkOutAnew() throws SQLException {
        assertThat(new Verification(destination).differences(SMALL.relationships()))
                .isEmpty();
    }

    @Test
    void standsBehindTheWall() throws SQLException {
        try (Connection application = destination.asApplication();
                Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from rapport.response")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void everyTherapistHasSessionsToday() throws SQLException {
        assertThat(count("select count(distinct therapist_id) from rapport.session"
                        + " where starts_at >= date_trunc('day', now(), 'Europe/Berlin')"
                        + " and starts_at < date_trunc('day', now(), 'Europe/Berlin') + interval '1 day'"))
                .isEqualTo(SMALL.therapists());
    }

    /** Nobody of the generated people was asked for a consent, and forms are to be opened all the same. */
    @Test
    void aMissingConsentStopsNoForm() throws SQLException {
        assertThat(
                        count(
                                "select count(*) from rapport.organisation o where not exists (select 1"
                                        + " from rapport.consent_setting c where c.organisation_id = o.organisation_id and c.reminds_only)"))
                .isZero();
    }

    private static long count(String sql) throws SQLException {
        try (Connection owner = destination.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
