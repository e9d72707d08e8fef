package org.rapport.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapport.testing.TestDatabase;

/** The entries of an organisation in the order in which they were sealed. */
@ApplicationScoped
class SealedJournalTrial {

    List<UUID> entriesOf(UUID organisation) {
        try (Connection owner = TestDatabase.get().asOwner();
                PreparedStatement query = owner.prepareStatement(
                        "select unnest(entry_ids) from rapport.journal_block where organisation_id = ? order by number")) {
            query.setObject(1, organisation);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
