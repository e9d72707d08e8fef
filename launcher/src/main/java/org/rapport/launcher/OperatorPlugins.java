package org.rapport.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The operator's plugins in the database, and the keys and files that are trusted. What is decided is written into the journals of all
 * organisations in the same transaction; the caller commits.
 */
final class OperatorPlugins {

    private static final String INSTALL = """
            insert into gate.plugin (id, plugin_id, plugin_version, code, checksum, publisher, claims, instruments, archive,
                installed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            select p.plugin_id, p.plugin_version, p.code, p.publisher, p.checksum, p.installed_at, o.name,
                   (select count(*) from gate.plugin_choice c where c.plugin_id = p.plugin_id and c.enabled
                       and p.organisation_id is null)
              from gate.plugin p left join rapport.organisation o on o.organisation_id = p.organisation_id
             where p.ended_at is null order by p.plugin_id, o.name nulls first""";

    private static final String JOURNAL = """
            insert into rapport.journal_entry (organisation_id, id, at, actor_kind, action, subject_kind, subject_id)
            values (?, ?, ?, 'Operator', ?, 'plugin', ?)""";

    private final Connection connection;
    private final Instant now;

    OperatorPlugins(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is trusted. */
    enum Trusted {
        KEY,
        CHECKSUM
    }

    /** A plugin to be installed, judged and trusted. */
    record New(
            String id,
            String version,
            boolean code,
            String checksum,
            Optional<String> publisher,
            List<String> claims,
            List<String> instruments,
            byte[] archive) {

        @Override
        public byte[] archive() {
            return archive.clone();
        }
    }

    /** An installed plugin as it is listed; whose it is, empty for the operator's. */
    record Listed(String id, String version, String what, Instant since, Optional<String> organisation, long enabled) {

        String line() {
            return id + "  " + version + "  " + what + "  since " + since.truncatedTo(ChronoUnit.SECONDS) + "  "
                    + organisation
                            .map(name -> "of " + name)
                            .orElse(enabled == 1 ? "used by 1 organisation" : "used by " + enabled + " organisations");
        }
    }

    Set<String> trusted(Trusted kind) throws SQLException {
        Set<String> values = new HashSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select value from gate.plugin_trust where kind = ?")) {
            statement.setString(1, kind.name());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
        }
        return values;
    }

    /** False if it was trusted before. */
    boolean trust(Trusted kind, String value) throws SQLException {
        int changed = update(
                "insert into gate.plugin_trust (kind, value, decided_at) values (?, ?, ?) on conflict do nothing",
                kind.name(),
                value,
                Timestamp.from(now));
        if (changed > 0) {
            tell(
                    kind == Trusted.KEY ? "PLUGIN_KEY_TRUSTED" : "PLUGIN_FILES_APPROVED",
                    decided(kind.name(), value, true));
        }
        return changed > 0;
    }

    /** False if it was not trusted. What is installed stays. */
    boolean distrust(String value) throws SQLException {
        Optional<String> kind = text("delete from gate.plugin_trust where value = ? returning kind", value);
        if (kind.isPresent()) {
            tell("PLUGIN_KEY_DISTRUSTED", decided(kind.get(), value, false));
        }
        return kind.isPresent();
    }

    /** Keeps a decision under an id by which entries of the journal can name it. */
    private UUID decided(String kind, String value, boolean trusted) throws SQLException {
        UUID id = UUID.randomUUID();
        update(
                "insert into gate.plugin_trust_decision (id, kind, value, trusted, decided_at) values (?, ?, ?, ?, ?)",
                id,
                kind,
                value,
                trusted,
                Timestamp.from(now));
        return id;
    }

    /** The version of the operator's that is installed. */
    Optional<String> installed(String plugin) throws SQLException {
        return text(
                "select plugin_version from gate.plugin"
                        + " where plugin_id = ? and organisation_id is null and ended_at is null",
                plugin);
    }

    /** Another installed plugin, the operator's or an organisation's, that has an id the newcomer would have. */
    Optional<String> claimed(String plugin, List<String> claims) throws SQLException {
        return text(
                "select c || ', by ' || p.plugin_id from gate.plugin p cross join unnest(p.claims) c"
                        + " where p.ended_at is null and (p.plugin_id <> ? or p.organisation_id is not null)"
                        + " and c = any (string_to_array(?, chr(10))) limit 1",
                plugin,
                String.join("\n", claims));
    }

    /** Puts it in place of an earlier version. */
    void install(New plugin) throws SQLException {
        boolean replaces = end(plugin.id()).isPresent();
        UUID id = UUID.randomUUID();
        try (PreparedStatement statement = connection.prepareStatement(INSTALL)) {
            statement.setObject(1, id);
            statement.setString(2, plugin.id());
            statement.setString(3, plugin.version());
            statement.setBoolean(4, plugin.code());
            statement.setString(5, plugin.checksum());
            statement.setString(6, plugin.publisher().orElse(null));
            statement.setArray(
                    7, connection.createArrayOf("text", plugin.claims().toArray()));
            statement.setArray(
                    8, connection.createArrayOf("text", plugin.instruments().toArray()));
            statement.setBytes(9, plugin.archive());
            statement.setTimestamp(10, Timestamp.from(now));
            statement.executeUpdate();
        }
        tell(replaces ? "PLUGIN_REPLACED" : "PLUGIN_INSTALLED", id);
    }

    /** False if no plugin of the operator's has this id. */
    boolean remove(String plugin) throws SQLException {
        Optional<UUID> ended = end(plugin);
        if (ended.isPresent()) {
            tell("PLUGIN_REMOVED", ended.get());
        }
        return ended.isPresent();
    }

    private Optional<UUID> end(String plugin) throws SQLException {
        return text(
                        "update gate.plugin set ended_at = ? where plugin_id = ? and organisation_id is null"
                                + " and ended_at is null returning cast(id as text)",
                        Timestamp.from(now),
                        plugin)
                .map(UUID::fromString);
    }

    List<Listed> list() throws SQLException {
        List<Listed> plugins = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LIST);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String signer = row.getString(4);
                String code = signer == null ? "code, files " + row.getString(5) : "code, signed by " + signer;
                plugins.add(new Listed(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3) ? code : "data",
                        row.getTimestamp(6).toInstant(),
                        Optional.ofNullable(row.getString(7)),
                        row.getLong(8)));
            }
        }
        return plugins;
    }

    private Optional<String> text(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** What concerns the whole server stands in everybody's journal. */
    private void tell(String action, UUID subject) throws SQLException {
        List<UUID> organisations = new ArrayList<>();
        try (PreparedStatement all = connection.prepareStatement("select organisation_id from rapport.organisation");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                organisations.add(row.getObject(1, UUID.class));
            }
        }
        for (UUID organisation : organisations) {
            update(JOURNAL, organisation, EntryIds.next(now), Timestamp.from(now), action, subject);
        }
    }
}
