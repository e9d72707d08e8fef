package org.rapport.bench.load;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.rapport.bench.Destination;

/** The key that wraps the keys of an organisation's subjects; the product makes it. */
final class OrganisationKey {

    private OrganisationKey() {}

    static byte[] of(Destination destination, Core core, UUID organisation) throws SQLException {
        core.as(organisation, () -> core.bean(RuleSide.class).seal(organisation, organisation, ""));
        try (Connection owner = destination.asOwner();
                PreparedStatement statement = owner.prepareStatement(
                        "select wrapped_key from rapport.organisation_key where organisation_id = ?")) {
            statement.setObject(1, organisation);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new AesGcmJce(Base64.getDecoder().decode(destination.masterKey()))
                        .decrypt(row.getBytes(1), ("organisation " + organisation).getBytes(StandardCharsets.UTF_8));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key does not open the organisation's key", e);
        }
    }
}
