package org.rapport.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.rapport.account.Accounts;
import org.rapport.account.SubjectKind;
import org.rapport.relationship.ListAfter;
import org.rapport.relationship.Relationships;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class ApiTokensTest {

    private final CoreContainer core = CoreContainer.get();
    private final ApiTokens tokens = core.bean(ApiTokens.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID account = account("MEMBER", therapist.id());

    private UUID account(String kind, UUID subject) {
        UUID id = UUID.randomUUID();
        TestOrganisation.execute(
                "insert into gate.account (id, sign_in_name, organisation_id, subject_kind, subject_id, password_hash,"
                        + " created_at) values (?, ?, ?, ?, ?, 'none', now())",
                id,
                "t" + id,
                home.id(),
                kind,
                subject);
        return id;
    }

    /** As the operator's command makes it. */
    private TokenSecret make(UUID of, String scopes, Duration life) {
        TokenSecret secret = TokenSecret.make();
        Instant until = Instant.now().plus(life);
        TestOrganisation.execute(
                "insert into gate.api_token (id, secret_hash, organisation_id, account_id, label, scopes, created_at,"
                        + " expires_at) values (?, ?, ?, ?, 'tried', string_to_array(?, ','), ?, ?)",
                UUID.randomUUID(),
                secret.hash(),
                home.id(),
                of,
                scopes,
                Timestamp.from(until.minus(10, ChronoUnit.DAYS)),
                Timestamp.from(until));
        return secret;
    }

    private Optional<TokenHolder> open(TokenSecret secret) {
        return core.asNobody(() -> tokens.open(secret.text()));
    }

    @Test
    void aTokenStandsForItsMemberAndItsScopes() {
        TokenHolder holder = open(make(account, "radar:read,course:read", Duration.ofDays(1)))
                .orElseThrow();
        assertThat(holder.member()).isEqualTo(therapist);
        assertThat(holder.scopes()).containsExactlyInAnyOrder(Scope.RADAR_READ, Scope.COURSE_READ);
    }

    @Test
    void nobodyComesWithWhatIsNoToken() {
        make(account, "radar:read", Duration.ofDays(1));
        assertThat(open(TokenSecret.make())).isEmpty();
        assertThat(open(TokenSecret.sent(""))).isEmpty();
        assertThat(open(TokenSecret.sent("x".repeat(100_000)))).isEmpty();
        assertThat(open(TokenSecret.sent("' or true --"))).isEmpty();
    }

    @Test
    void aTokenPastItsTimeOpensNoMore() {
        TokenSecret secret = make(account, "radar:read", Duration.ofDays(1));
        assertThat(TestClock.later(Duration.ofDays(2), () -> open(secret))).isEmpty();
    }

    @Test
    void aRevokedTokenOpensNoMore() {
        TokenSecret secret = make(account, "radar:read", Duration.ofDays(1));
        TestOrganisation.execute("update gate.api_token set revoked_at = now() where account_id = ?", account);
        assertThat(open(secret)).isEmpty();
    }

    @Test
    void whoeverLeavesHasNoTokenAnyMoreAlsoWhenTheAccountIsOpenedAgain() {
        TokenSecret secret = make(account, "radar:read", Duration.ofDays(1));
        Accounts accounts = core.bean(Accounts.class);
        Actor.Member administrator = home.member(Role.ADMINISTRATOR);
        core.run(administrator, () -> accounts.setDisabled(SubjectKind.MEMBER, therapist.id(), true));
        assertThat(open(secret)).isEmpty();
        core.run(administrator, () -> accounts.setDisabled(SubjectKind.MEMBER, therapist.id(), false));
        assertThat(open(secret)).isEmpty();
    }

    @Test
    void anotherOrganisationCannotCloseSomebodysTokens() {
        TokenSecret secret = make(account, "radar:read", Duration.ofDays(1));
        Actor.Member foreign = TestOrganisation.create().member(Role.ADMINISTRATOR);
        assertThat(refusal(() -> core.run(
                        foreign,
                        () -> core.bean(Accounts.class).setDisabled(SubjectKind.MEMBER, therapist.id(), true))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(open(secret)).isPresent();
    }

    @Test
    void noClientHasAToken() {
        UUID client = account("CLIENT", home.person("Mara"));
        assertThat(open(make(client, "radar:read", Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void aScopeOfAnotherReleaseIsNone() {
        assertThat(open(make(account, "dreams:read,radar:read", Duration.ofDays(1)))
                        .orElseThrow()
                        .scopes())
                .containsExactly(Scope.RADAR_READ);
    }

    @Test
    void aMemberWithoutARoleComesWithATokenAndIsAllowedNothing() {
        Actor.Member nobody = home.member();
        TokenHolder holder = open(make(account("MEMBER", nobody.id()), "relationships:read", Duration.ofDays(1)))
                .orElseThrow();
        Relationships relationships = core.bean(Relationships.class);
        assertThat(refusal(
                        () -> core.as(holder.member(), () -> relationships.mineAfter(new ListAfter(null, null, 10)))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void theDayOfItsLastUseIsKeptAndNothingFiner() throws SQLException {
        TokenSecret secret = make(account, "radar:read", Duration.ofDays(1));
        assertThat(lastUsed()).isNull();
        open(secret);
        assertThat(lastUsed()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void aTokenThatDoesNotOpenIsNotMarkedAsUsed() throws SQLException {
        TokenSecret secret = make(account, "radar:read", Duration.ofDays(-1));
        open(secret);
        assertThat(lastUsed()).isNull();
    }

    private String lastUsed() throws SQLException {
        try (Connection owner = TestDatabase.get().asOwner();
                ResultSet row = owner.createStatement()
                        .executeQuery("select last_used_on from gate.api_token where account_id = '" + account + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void theApplicationCannotReadTheTableItself() throws SQLException {
        try (Connection application = TestDatabase.get().asApplication()) {
            Assertions.assertThatThrownBy(
                            () -> application.createStatement().executeQuery("select * from gate.api_token"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theDatabaseKeepsTheHashOfASecretOnly() throws SQLException {
        TokenSecret secret = make(account, "radar:read", Duration.ofDays(1));
        try (Connection owner = TestDatabase.get().asOwner();
                ResultSet row = owner.createStatement()
                        .executeQuery("select to_jsonb(t)::text, encode(t.secret_hash, 'escape')"
                                + " from gate.api_token t where account_id = '" + account + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1) + row.getString(2)).doesNotContain(secret.text());
        }
        assertThat(secret).asString().doesNotContain(secret.text());
    }

    @Test
    void twoTokensAreNeverTheSame() {
        assertThat(TokenSecret.make().text())
                .startsWith(TokenSecret.PREFIX)
                .isNotEqualTo(TokenSecret.make().text());
    }
}
