package org.rapport.safety;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.shared.outbox.OutboxWorker;
import org.rapport.task.MyTasks;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestMail;
import org.rapport.testing.TestOrganisation;

/** Those who are asked about a risk answer are told by mail that a task waits, and no more. */
class RiskLettersTest {

    private final CoreContainer core = CoreContainer.get();
    private final OutboxWorker worker = core.bean(OutboxWorker.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final Actor.Member cover = home.therapist();
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
    private final Actor.Member ethicsLead = home.member(Role.ETHICS_LEAD);
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);
    private final TestMail server = TestMail.start();

    @BeforeAll
    static void instruments() {
        TrialInstruments.install();
    }

    @BeforeEach
    void coveredAndReached() {
        TestOrganisation.execute(
                "insert into rapport.cover (organisation_id, id, practice_id, covered_id, covering_id, starts_on,"
                        + " ends_on) values (?, ?, ?, ?, ?, ?, ?)",
                home.id(),
                UUID.randomUUID(),
                home.practice(),
                therapist.id(),
                cover.id(),
                java.sql.Date.valueOf(LocalDate.now().minusDays(1)),
                java.sql.Date.valueOf(LocalDate.now().plusDays(9)));
        reached(therapist, "therapist");
        reached(cover, "cover");
        reached(manager, "manager");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void reached(Actor who, String name) {
        TestOrganisation.execute(
                "update rapport.member set email = ?, language = 'de' where organisation_id = ? and id = ?",
                name + "@example.org",
                home.id(),
                who.id());
    }

    /** Somebody answers so that a person is needed, while this server is configured. */
    private void answered() {
        server.configured(() -> {
            answeredWithoutMail();
            return true;
        });
    }

    private void answeredWithoutMail() {
        UUID check = core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(
                                        relationship, TrialInstruments.RISKY, List.of(mara), null)))
                .get(0);
        SubmitCheck form = new SubmitCheck(check, UUID.randomUUID(), "en", RawAnswers.of(Map.of("a", "0", "b", "3")));
        core.as(
                new Actor.ClientSignedIn(home.id(), mara),
                () -> core.bean(Checks.class).submit(form));
    }

    private void takenUp() {
        UUID notice =
                core.as(cover, () -> core.bean(MyTasks.class).mine()).get(0).subjectId();
        core.run(cover, () -> core.bean(RiskNotices.class).takeUp(notice, "Called her"));
    }

    private void sent() {
        server.configured(() -> worker.work(home.id()));
    }

    private Set<String> recipients() throws MessagingException {
        Set<String> to = new HashSet<>();
        for (MimeMessage mail : server.received()) {
            to.add(mail.getAllRecipients()[0].toString());
        }
        return to;
    }

    @Test
    void everybodyOfTheCircleIsToldOnceThatATaskWaitsAndNoMore() throws MessagingException, IOException {
        answered();
        sent();
        sent();
        assertThat(recipients()).containsExactlyInAnyOrder("therapist@example.org", "cover@example.org");
        assertThat(server.received()).hasSize(2);
        Set<String> ids = new HashSet<>();
        for (MimeMessage mail : server.received()) {
            assertThat(mail.getSubject()).isEqualTo("task de");
            assertThat(mail.getContent().toString().strip()).isEqualTo("link=https://rapport.example/tasks.xhtml");
            ids.add(mail.getMessageID());
        }
        assertThat(ids).hasSize(2).doesNotContainNull();
    }

    @Test
    void aWiderCircleIsToldWhenItIsAsked() throws MessagingException {
        answered();
        TestClock.later(
                Duration.ofMinutes(61),
                () -> server.configured(() -> {
                    core.as(
                            new Actor.Job(home.id(), "test"),
                            () -> core.bean(RiskWidening.class).widen());
                    return worker.work(home.id());
                }));
        assertThat(core.as(ethicsLead, () -> core.bean(MyTasks.class).mine())).hasSize(1);
        assertThat(recipients())
                .containsExactlyInAnyOrder("therapist@example.org", "cover@example.org", "manager@example.org");
    }

    @Test
    void whileTheServerIsAwayTheyWaitAndGoLater() throws MessagingException {
        answered();
        server.away();
        sent();
        try (TestMail back = server.back()) {
            TestClock.later(Duration.ofHours(1), () -> back.configured(() -> worker.work(home.id())));
            assertThat(back.received()).hasSize(2);
        }
    }

    @Test
    void onceItIsTakenUpNobodyIsToldAnyMore() {
        answered();
        takenUp();
        sent();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void withoutAMailServerTheTaskAloneWaits() {
        answeredWithoutMail();
        sent();
        assertThat(server.received()).isEmpty();
        assertThat(core.as(therapist, () -> core.bean(MyTasks.class).mine())).hasSize(1);
    }
}
