package org.rapport.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.bench.Destination;
import org.rapport.bench.SmallDatabase;

/** Statements of a page are asked again behind the wall, over and over. */
class ReplayTest {

    private static final UUID ORGANISATION = UUID.randomUUID();

    @Test
    void newRecordsGetNewIds() throws SQLException {
        Destination destination = SmallDatabase.fresh();
        try (Connection owner = destination.asOwner();
                java.sql.Statement statement = owner.createStatement()) {
            statement.execute("insert into rapport.organisation (organisation_id, name, created_at) values ('"
                    + ORGANISATION + "', 'Replay', now())");
        }
        try (Replay replay = new Replay(destination, List.of(page()), 1, true)) {
            replay.once(0, new Random(1));
            replay.once(0, new Random(1));
        }

        try (Connection owner = destination.asOwner();
                java.sql.Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from rapport.practice where organisation_id = '" + ORGANISATION + "'")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(2);
        }
    }

    private static List<Statement> page() {
        String organisation = ORGANISATION.toString();
        String id = UUID.randomUUID().toString();
        return List.of(
                new Statement(1, "BEGIN", List.of()),
                new Statement(1, "select set_config('rapport.organisation', $1, true)", List.of(organisation)),
                new Statement(
                        1,
                        "insert into rapport.practice (organisation_id, id, name, zone, currency, language)"
                                + " values ($1, $2, $3, 'UTC', 'EUR', 'en')",
                        List.of(organisation, id, "North")),
                new Statement(
                        1,
                        "select name from rapport.practice where organisation_id = $1 and id = $2 and $3::text is null",
                        Arrays.asList(organisation, id, null)),
                new Statement(1, "COMMIT", List.of()));
    }
}
