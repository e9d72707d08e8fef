package org.rapport.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.outbox.OutboxWorker;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestMail;
import org.rapport.testing.TestOrganisation;

class MailTest {

    private static final String SECRET = "SECRET-OF-THE-LINK-0123456789";

    private final CoreContainer core = CoreContainer.get();
    private final OutboxWorker worker = core.bean(OutboxWorker.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private TestMail server = TestMail.start();

    /** A boundary of a feature that sends mails. */
    @Boundary
    static class MailTrial {

        @Inject
        private Mails mails;

        @Permits(Who.THERAPIST)
        public UUID put(MailOrder order, boolean thenFail) {
            UUID mail = mails.put(order);
            if (thenFail) {
                throw new IllegalStateException("after the mail was put");
            }
            return mail;
        }

        @Permits(Who.THERAPIST)
        public void recall(UUID mail) {
            mails.recall(mail);
        }

        @Permits(Who.THERAPIST)
        public MailState state(UUID mail) {
            return mails.states(List.of(mail)).get(mail);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static MailOrder order(String address) {
        return new MailOrder(
                "trial",
                UUID.randomUUID(),
                new MailOrder.Addressee(address, "de", "Praxis Müller"),
                Map.of("name", "Ömer 🙂"),
                "/open/" + SECRET,
                Instant.now().plus(Duration.ofDays(7)));
    }

    private UUID put(String address) {
        return core.as(therapist, () -> core.bean(MailTrial.class).put(order(address), false));
    }

    private MailState state(UUID mail) {
        return core.as(therapist, () -> core.bean(MailTrial.class).state(mail));
    }

    private int work(Duration later) {
        return TestClock.later(later, () -> server.configured(() -> worker.work(home.id())));
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return message.getContent().toString();
    }

    @Test
    void aMailGoesOnceWithItsTextAndALinkThatBeginsWithThePublicAddress() throws Exception {
        UUID mail = put("new@example.org");
        assertThat(state(mail)).isEqualTo(MailState.WAITING);
        assertThat(work(Duration.ZERO)).isEqualTo(1);
        assertThat(work(Duration.ofDays(1))).isZero();
        assertThat(state(mail)).isEqualTo(MailState.SENT);
        MimeMessage message = server.received().get(0);
        assertThat(server.received()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("trial de");
        assertThat(text(message)).contains("name=Ömer 🙂", "link=https://rapport.example/open/" + SECRET);
        assertThat(message.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress("new@example.org"));
        InternetAddress from = (InternetAddress) message.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("Praxis Müller");
        assertThat(from.getAddress()).isEqualTo("rapport@praxis.example");
        assertThat(message.getMessageID()).isEqualTo("<" + mail + "@praxis.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aServerThatIsAwayForAWhileGetsTheMailOnceWhenItIsBack() throws Exception {
        server.away();
        UUID mail = put("new@example.org");
        assertThat(work(Duration.ZERO)).isEqualTo(1);
        assertThat(work(Duration.ofSeconds(6))).isEqualTo(1);
        assertThat(state(mail)).isEqualTo(MailState.WAITING);
        server = server.back();
        assertThat(work(Duration.ofSeconds(30))).isEqualTo(1);
        assertThat(work(Duration.ofDays(2))).isZero();
        assertThat(server.received()).hasSize(1);
        assertThat(server.received().get(0).getMessageID()).isEqualTo("<" + mail + "@praxis.example>");
        assertThat(state(mail)).isEqualTo(MailState.SENT);
    }

    @Test
    void manyMailsDoNotEachWaitForAServerThatIsAway() {
        server.away();
        for (int i = 0; i < 20; i++) {
            put("new" + i + "@example.org");
        }
        assertThat(work(Duration.ZERO)).isEqualTo(20);
        server = server.back();
        assertThat(work(Duration.ofSeconds(30))).isEqualTo(20);
        assertThat(server.received()).hasSize(20);
    }

    @Test
    void aMailThatMayHaveGoneBeforeTheProcessDiedGoesAgainUnderTheSameId() throws Exception {
        UUID mail = put("new@example.org");
        work(Duration.ZERO);
        TestOrganisation.execute(
                "update rapport.mail set outcome = null, ended_at = null, content ="
                        + " (select content from rapport.mail where id = ?) where id = ?",
                copyOf(mail),
                mail);
        TestOrganisation.execute("update rapport.outbox set done_at = null where subject_id = ?", mail);
        work(Duration.ofMinutes(6));
        assertThat(server.received()).hasSize(2);
        assertThat(server.received().get(0).getMessageID())
                .isEqualTo(server.received().get(1).getMessageID());
        assertThat(server.received().get(0).getSentDate())
                .isEqualTo(server.received().get(1).getSentDate());
    }

    /** Another waiting mail about the same subject, whose sealed content is the same. */
    private UUID copyOf(UUID mail) {
        UUID copy = UUID.randomUUID();
        TestOrganisation.execute(
                "insert into rapport.mail (organisation_id, id, kind, subject_id, content, put_at, last_moment)"
                        + " values (?, ?, 'trial', (select subject_id from rapport.mail where id = ?), ?, now(), now())",
                home.id(),
                copy,
                mail,
                sealed(mail));
        return copy;
    }

    private byte[] sealed(UUID mail) {
        UUID subject = column("subject_id", mail, UUID.class);
        return core.as(therapist, () -> core.bean(SealTrial.class).seal(subject, order("new@example.org")));
    }

    /** Seals what a mail holds. */
    @Boundary
    static class SealTrial {

        @Inject
        private org.rapport.shared.secret.Vault vault;

        @Inject
        private org.rapport.shared.access.CurrentActor actor;

        @Permits(Who.THERAPIST)
        public byte[] seal(UUID subject, MailOrder order) {
            return vault.seal(
                    actor.get().organisation(), subject, MailContent.of(order).written());
        }
    }

    @Test
    void aMailOfATransactionThatFailedNeverGoes() {
        try {
            core.as(therapist, () -> core.bean(MailTrial.class).put(order("new@example.org"), true));
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessageContaining("after the mail");
        }
        assertThat(work(Duration.ZERO)).isZero();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aRecalledMailDoesNotGoAndItsContentIsForgotten() {
        UUID mail = put("new@example.org");
        core.run(therapist, () -> core.bean(MailTrial.class).recall(mail));
        work(Duration.ZERO);
        assertThat(server.received()).isEmpty();
        assertThat(state(mail)).isEqualTo(MailState.RECALLED);
        assertThat(column("content", mail, byte[].class)).isNull();
    }

    @Test
    void aMailWhoseTimeIsOverDoesNotGo() {
        UUID mail = put("new@example.org");
        work(Duration.ofDays(8));
        assertThat(server.received()).isEmpty();
        assertThat(state(mail)).isEqualTo(MailState.TOO_LATE);
    }

    @Test
    void anAddressThatCannotBeIsNotTriedForever() {
        UUID mail = put("no address at all");
        assertThat(work(Duration.ZERO)).isEqualTo(1);
        assertThat(work(Duration.ofDays(1))).isZero();
        assertThat(state(mail)).isEqualTo(MailState.REFUSED);
    }

    @Test
    void withoutAConfiguredServerAMailWaitsForOne() {
        UUID mail = put("new@example.org");
        assertThat(worker.work(home.id())).isEqualTo(1);
        assertThat(state(mail)).isEqualTo(MailState.WAITING);
        assertThat(work(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(state(mail)).isEqualTo(MailState.SENT);
    }

    @Test
    void aNeutralMailSaysNeitherWhatItIsAboutNorFromWhichPractice() throws Exception {
        put("new@example.org");
        server.configured(new MailAccount.Neutrality(true, "A message"), () -> worker.work(home.id()));
        MimeMessage message = server.received().get(0);
        assertThat(message.getSubject()).isEqualTo("A message");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("A message");
    }

    @Test
    void theDatabaseHoldsNeitherSecretNorAddressInClearAndNothingAfterItWent() throws SQLException {
        UUID mail = put("new@example.org");
        assertThat(whole(mail)).doesNotContain(SECRET).doesNotContain("new@example.org");
        work(Duration.ZERO);
        assertThat(column("content", mail, byte[].class)).isNull();
    }

    private static String whole(UUID mail) throws SQLException {
        try (Connection owner = TestDatabase.get().asOwner();
                ResultSet row = owner.createStatement()
                        .executeQuery("select to_jsonb(m)::text || encode(m.content, 'escape') || to_jsonb(o)::text"
                                + " from rapport.mail m join rapport.outbox o on o.subject_id = m.id where m.id = '"
                                + mail + "'")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static <T> T column(String name, UUID mail, Class<T> type) {
        try (Connection owner = TestDatabase.get().asOwner();
                ResultSet row = owner.createStatement()
                        .executeQuery("select " + name + " from rapport.mail where id = '" + mail + "'")) {
            assertThat(row.next()).isTrue();
            return row.getObject(1, type);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
