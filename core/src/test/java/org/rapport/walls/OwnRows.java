package org.rapport.walls;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;
import org.rapport.shared.secret.Vault;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.EveryTable;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** A database in which one organisation has a row of the same id in every table, so that a call finds what it asks for. */
final class OwnRows {

    /** Every column that holds bytes holds a sealed text, but for keys, hashes and their signatures. */
    private static final String SEALED = "select 'update rapport.' || c.relname || ' set ' || a.attname || ' = :sealed'"
            + " from pg_attribute a join pg_class c on c.oid = a.attrelid"
            + " where c.relnamespace = 'rapport'::regnamespace and c.relkind = 'r' and a.attnum > 0"
            + " and a.atttypid = 'bytea'::regtype and c.relname not like 'journal%' and a.attname !~ 'key|hash'";

    private OwnRows() {}

    /** A fresh one without the database's wall; the member of this id holds every role. */
    static TestDatabase in(UUID organisation, UUID id) {
        TestDatabase database = TestDatabase.fresh().withoutRowLevelSecurity();
        new EveryTable(database).fill(organisation, id);
        database.inside(() -> {
            for (Role role : Role.values()) {
                TestOrganisation.execute(
                        "insert into rapport.member_role (organisation_id, id, member_id, practice_id, role)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        organisation,
                        UUID.randomUUID(),
                        id,
                        id,
                        role.name());
            }
            makeReadable(organisation, id);
            return true;
        });
        return database;
    }

    /** A grown-up client, figures where figures stand in a text, and sealed texts that open. */
    private static void makeReadable(UUID organisation, UUID id) {
        TestOrganisation.execute(
                "update rapport.person set born_on = date '1985-05-05' where organisation_id = ?", organisation);
        TestOrganisation.execute("delete from rapport.data_key where organisation_id = ?", organisation);
        TestOrganisation.execute("delete from rapport.organisation_key where organisation_id = ?", organisation);
        CoreContainer core = CoreContainer.get();
        byte[] sealed = core.as(
                new Actor.Job(organisation, "walls"),
                () -> core.bean(SealingTrial.class).seal(organisation, id));
        for (String column : new EveryTable(TestDatabase.get()).column(SEALED)) {
            unguarded(column.replace(":sealed", "decode('" + HexFormat.of().formatHex(sealed) + "', 'hex')") + " where"
                    + " organisation_id = '" + organisation + "'");
        }
        unguarded("update rapport.ledger_entry set facts = 'number=1' where organisation_id = '" + organisation + "'");
        unguarded("update rapport.agreement_version set review_after = '6,12' where organisation_id = '" + organisation
                + "'");
    }

    /** As the superuser without triggers: signed agreements and answers never change otherwise. */
    private static void unguarded(String sql) {
        try (Connection connection = TestDatabase.get().asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Seals a text as the features do. */
    @Boundary
    public static class SealingTrial {

        @Inject
        private Vault vault;

        @Permits(Who.JOB)
        public byte[] seal(UUID organisation, UUID subject) {
            return vault.seal(organisation, subject, EveryTable.MARK);
        }
    }
}
