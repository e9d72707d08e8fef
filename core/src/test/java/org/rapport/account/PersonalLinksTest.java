package org.rapport.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class PersonalLinksTest {

    private final CoreContainer core = CoreContainer.get();
    private final PersonalLinks links = core.bean(PersonalLinks.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID person = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    private IssuedLink issue() {
        return core.as(therapist, () -> links.issue(command(Duration.ofDays(14))));
    }

    private IssueLink command(Duration life) {
        return new IssueLink(LinkKind.CHECK, person, subject, Instant.now().plus(life));
    }

    private OpenedLink open(IssuedLink link) {
        return core.asNobody(() -> links.open(link.secret()));
    }

    @Test
    void aLinkOpensForItsPersonAndSubject() {
        IssuedLink link = issue();
        OpenedLink opened = open(link);
        assertThat(opened.state()).isEqualTo(LinkState.OPEN);
        assertThat(opened.kind()).contains(LinkKind.CHECK);
        assertThat(opened.actor()).contains(new Actor.ClientByLink(home.id(), person, link.id(), subject));
    }

    @Test
    void aLinkIsUsedOnce() {
        IssuedLink link = issue();
        Actor.ClientByLink client = open(link).actor().orElseThrow();
        core.run(client, links::use);
        assertThat(open(link).state()).isEqualTo(LinkState.USED);
        assertThat(refusal(() -> core.run(client, links::use))).isEqualTo(AccountError.LINK_NOT_OPEN);
    }

    @Test
    void anExpiredLinkDoesNotOpen() {
        IssuedLink link = issue();
        OpenedLink opened = TestClock.later(Duration.ofDays(15), () -> open(link));
        assertThat(opened.state()).isEqualTo(LinkState.EXPIRED);
        assertThat(opened.actor()).isEmpty();
    }

    @Test
    void aRevokedLinkDoesNotOpen() {
        IssuedLink link = issue();
        Actor.ClientByLink client = open(link).actor().orElseThrow();
        core.run(therapist, () -> links.revoke(subject));
        assertThat(open(link).state()).isEqualTo(LinkState.REVOKED);
        assertThat(open(link).actor()).isEmpty();
        assertThat(refusal(() -> core.run(client, links::use))).isEqualTo(AccountError.LINK_NOT_OPEN);
    }

    @Test
    void aNewLinkReplacesTheOneBefore() {
        IssuedLink first = issue();
        IssuedLink second = issue();
        assertThat(open(first).state()).isEqualTo(LinkState.REVOKED);
        assertThat(open(second).state()).isEqualTo(LinkState.OPEN);
    }

    @Test
    void anInventedSecretOpensNothing() {
        assertThat(core.asNobody(() -> links.open("x".repeat(43))).state()).isEqualTo(LinkState.UNKNOWN);
        assertThat(core.asNobody(() -> links.open("x".repeat(10_000))).state()).isEqualTo(LinkState.UNKNOWN);
        assertThat(core.asNobody(() -> links.open("' or true --")).state()).isEqualTo(LinkState.UNKNOWN);
    }

    @Test
    void anotherOrganisationCannotRevokeOrUseALink() {
        IssuedLink link = issue();
        TestOrganisation other = TestOrganisation.create();
        core.run(other.therapist(), () -> links.revoke(subject));
        Actor.ClientByLink foreign = new Actor.ClientByLink(other.id(), person, link.id(), subject);
        assertThat(refusal(() -> core.run(foreign, links::use))).isEqualTo(AccountError.LINK_NOT_OPEN);
        assertThat(open(link).state()).isEqualTo(LinkState.OPEN);
    }

    @Test
    void aResearcherCannotIssueLinks() {
        Actor.Member researcher = home.member(Role.RESEARCHER);
        assertThat(refusal(() -> core.as(researcher, () -> links.issue(command(Duration.ofDays(1))))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void aLinkThatWouldBeOverAtOnceIsRefused() {
        assertThat(refusal(() -> core.as(therapist, () -> links.issue(command(Duration.ofSeconds(-1))))))
                .isEqualTo(AccountError.LINK_ENDS_BEFORE_START);
    }

    @Test
    void theDatabaseKeepsTheHashOfASecretOnly() throws SQLException {
        IssuedLink link = issue();
        try (Connection owner = TestDatabase.get().asOwner();
                ResultSet row = owner.createStatement()
                        .executeQuery("select to_jsonb(l)::text, encode(l.secret_hash, 'escape')"
                                + " from gate.personal_link l where l.id = '" + link.id() + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1) + row.getString(2)).doesNotContain(link.secret());
        }
    }
}
