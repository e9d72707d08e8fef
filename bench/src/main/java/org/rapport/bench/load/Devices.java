package org.rapport.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.rapport.bench.Destination;
import org.rapport.bench.SecondSteps;

/** Sets up the second step of everybody who has none yet; without it the product lets nobody in who reads clinical text. */
final class Devices {

    private static final String MEMBERS = "select m.id from rapport.member m where m.organisation_id = ? and not exists"
            + " (select 1 from rapport.second_factor f where f.organisation_id = m.organisation_id and f.member_id = m.id)";
    private static final String FACTOR =
            "insert into rapport.second_factor (organisation_id, member_id, secret, set_up_at,"
                    + " last_step) values (?, ?, ?, now(), 0)";

    private Devices() {}

    static void setUp(Destination destination, Core core, UUID organisation) throws SQLException {
        try (Connection owner = destination.asOwner();
                PreparedStatement members = owner.prepareStatement(MEMBERS);
                PreparedStatement factor = owner.prepareStatement(FACTOR)) {
            members.setObject(1, organisation);
            try (ResultSet rows = members.executeQuery()) {
                while (rows.next()) {
                    UUID member = rows.getObject(1, UUID.class);
                    factor.setObject(1, organisation);
                    factor.setObject(2, member);
                    factor.setBytes(
                            3,
                            core.as(
                                    organisation,
                                    () -> core.bean(RuleSide.class).seal(organisation, member, SecondSteps.SECRET)));
                    factor.executeUpdate();
                }
            }
        }
    }
}
