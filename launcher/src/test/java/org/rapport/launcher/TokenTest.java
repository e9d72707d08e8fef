package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.account.token.TokenSecret;

/** The {@code token} commands over a database with two members, of whom one has left. */
class TokenTest {

    private static final UUID HOME = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();

    @TempDir
    static Path root;

    private static ExaminedInstallation installation;

    private TypedCommand command;

    @BeforeAll
    static void install() throws SQLException {
        installation = new ExaminedInstallation(root);
        installation.execute(
                "insert into rapport.organisation (organisation_id, name, created_at) values (?, 'Quiet Rivers', now())",
                HOME);
        account("nora", MEMBER, false);
        account("gone", UUID.randomUUID(), true);
    }

    private static void account(String name, UUID member, boolean disabled) throws SQLException {
        installation.execute(
                "insert into gate.account (id, sign_in_name, password_hash, organisation_id, subject_kind, subject_id,"
                        + " disabled, created_at) values (gen_random_uuid(), ?, 'none', ?, 'MEMBER', ?, ?, now())",
                name,
                HOME,
                member,
                disabled);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "token";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = root.toString();
        command = TypedCommand.of(all);
        return command.code();
    }

    private int create(String user, String scope, String days) {
        return run("create", "--user", user, "--scope", scope, "--days", days);
    }

    private String said() {
        return command.said();
    }

    private String refused() {
        return command.problem();
    }

    @Test
    void a_token_is_shown_once_and_only_its_hash_is_kept() throws SQLException {
        assertThat(create(" Nora ", "radar:read, course:read,radar:read", "30"))
                .as(refused())
                .isZero();
        String secret = said().lines().findFirst().orElseThrow();
        assertThat(secret).matches(TokenSecret.PREFIX + "[A-Za-z0-9_-]{43}");
        assertThat(text("select encode(secret_hash, 'hex') || ' ' || array_to_string(scopes, ',') from gate.api_token"
                        + " where secret_hash = sha256('" + secret + "')"))
                .endsWith(" course:read,radar:read");
        assertThat(text("select string_agg(t::text, '') from gate.api_token t")).doesNotContain(secret);
        assertThat(run("list")).isZero();
        assertThat(said())
                .contains("nora", "course:read,radar:read", "usable until", "never used")
                .doesNotContain(secret);
    }

    @Test
    void making_and_revoking_one_is_journalled_for_sealing() throws SQLException {
        create("nora", "sessions:read", "1");
        String id = text("select id from gate.api_token where scopes = array['sessions:read'] and revoked_at is null");
        assertThat(run("revoke", id)).as(refused()).isZero();
        assertThat(run("revoke", id)).isEqualTo(1);
        assertThat(refused()).contains("no token", id).hasLineCount(1);
        assertThat(text(
                        "select string_agg(e.action || ' ' || e.actor_kind || ' ' || e.subject_kind, ', ' order by e.id)"
                                + " from rapport.journal_entry e join rapport.journal_unsealed u"
                                + " on u.organisation_id = e.organisation_id and u.entry_id = e.id"
                                + " where e.subject_id = '" + MEMBER + "' and '" + id + "' = any (e.shown)"))
                .isEqualTo("API_TOKEN_CREATED Operator member, API_TOKEN_REVOKED Operator member");
    }

    @Test
    void what_does_not_fit_is_told_in_one_sentence() {
        assertThat(create("nobody", "radar:read", "1")).isEqualTo(1);
        assertThat(refused()).contains("\"nobody\"").hasLineCount(1);
        assertThat(create("gone", "radar:read", "1")).isEqualTo(1);
        assertThat(create("nora", "radar:write", "1")).isEqualTo(2);
        assertThat(refused()).contains("radar:write", "radar:read").hasLineCount(1);
        assertThat(create("nora", " , ", "1")).isEqualTo(2);
        assertThat(create("nora", "radar:read", "0")).isEqualTo(2);
        assertThat(create("nora", "radar:read", "367")).isEqualTo(2);
        assertThat(refused()).contains("1 to 366").hasLineCount(1);
        assertThat(create("nora", "radar:read", "many")).isEqualTo(2);
        assertThat(run("create", "--user", "nora", "--days", "1")).isEqualTo(2);
        assertThat(refused()).contains("--scope").hasLineCount(1);
        assertThat(run("revoke", "no-id")).isEqualTo(2);
        assertThat(run("revoke", UUID.randomUUID().toString())).isEqualTo(1);
    }

    private static String text(String query) throws SQLException {
        try (Connection owner = installation
                        .access()
                        .owner()
                        .connect(installation.access().url());
                ResultSet row = owner.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
