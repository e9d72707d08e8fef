package org.rapport.launcher;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.journey.ProductProcess;

/**
 * Session Checks asked of grown-up clients of the demonstration, written past the application because a test wants many
 * of them, and what the database holds of them. The links are issued by the function that the application calls.
 */
public final class AskedChecks {

    private static final String ASK =
            "insert into rapport.assignment (organisation_id, id, relationship_id, session_id,"
                    + " structure_id, instrument_id, instrument_version, respondent_kind, respondent_id, state, assigned_at)"
                    + " select s.organisation_id, gen_random_uuid(), s.relationship_id, s.id, i.id, i.instrument_id,"
                    + " i.instrument_version, 'CLIENT', h.id, 'OPEN', now() from rapport.session s"
                    + " join rapport.instrument_structure i on i.organisation_id = s.organisation_id"
                    + " and i.instrument_id = 'session-check'"
                    + " join rapport.relationship r on r.organisation_id = s.organisation_id and r.id = s.relationship_id"
                    + " join rapport.participant p on p.organisation_id = s.organisation_id and p.unit_id = r.unit_id"
                    + " join rapport.person h on h.organisation_id = s.organisation_id and h.id = p.person_id"
                    + " where s.state = 'PLANNED' and p.ends_on is null and h.born_on < current_date - interval '20 years'"
                    + " and not exists (select 1 from rapport.assignment a where a.organisation_id = s.organisation_id"
                    + " and a.session_id = s.id and a.respondent_id = h.id)"
                    + " and not exists (select 1 from rapport.consent_decision d where d.organisation_id = h.organisation_id"
                    + " and d.person_id = h.id and d.purpose = 'MEASURES' and d.outcome <> 'GIVEN')"
                    + " order by s.starts_at desc, h.id limit ?"
                    + " returning organisation_id, id, respondent_id";

    private final URI address;
    private final Door door;

    AskedChecks(ProductProcess product) {
        this(
                product.address(),
                role -> DriverManager.getConnection(product.databaseUrl(), role, product.databasePassword(role)));
    }

    /**
     * Of an installation that was started otherwise.
     *
     * @param address where clients open their links, with a slash at its end
     * @param door its database
     */
    public AskedChecks(URI address, Door door) {
        this.address = address;
        this.door = door;
    }

    /** The way into a database. */
    @FunctionalInterface
    public interface Door {

        /** A connection as this role. */
        Connection open(String role) throws SQLException;
    }

    /** Asks so many; each client holds the link to one form, by the id of the form. */
    public Map<UUID, LinkedClient> ask(int count) throws SQLException {
        Map<UUID, LinkedClient> clients = new HashMap<>();
        try (Connection owner = door.open("rapport_owner");
                Connection application = door.open("rapport_app");
                PreparedStatement statement = owner.prepareStatement(ASK)) {
            statement.setInt(1, count);
            try (ResultSet asked = statement.executeQuery()) {
                while (asked.next()) {
                    UUID form = asked.getObject(2, UUID.class);
                    clients.put(
                            form,
                            link(application, asked.getObject(1, UUID.class), form, asked.getObject(3, UUID.class)));
                }
            }
        }
        return clients;
    }

    /** The keys of what was answered to this form: one, or none. */
    public List<UUID> answeredWith(UUID form) throws SQLException {
        try (Connection owner = door.open("rapport_owner");
                PreparedStatement statement = owner.prepareStatement(
                        "select idempotency_key from rapport.response where assignment_id = ?")) {
            statement.setObject(1, form);
            List<UUID> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getObject(1, UUID.class));
                }
            }
            return keys;
        }
    }

    private LinkedClient link(Connection application, UUID organisation, UUID form, UUID person) throws SQLException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        application.setAutoCommit(false);
        try (PreparedStatement enter =
                        application.prepareStatement("select set_config('rapport.organisation', ?, true)");
                PreparedStatement issue = application.prepareStatement(
                        "select gate.issue_link(?, ?, 'CHECK', ?, ?, now(), now() + interval '1 day')")) {
            enter.setString(1, organisation.toString());
            enter.execute();
            issue.setObject(1, UUID.randomUUID());
            issue.setBytes(2, MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
            issue.setObject(3, person);
            issue.setObject(4, form);
            issue.execute();
            application.commit();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new LinkedClient(address.resolve("c/" + secret));
    }
}
