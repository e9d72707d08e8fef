package org.rapport.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.task.MyTasks;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** An answer of an earlier day asks nobody to hurry; therapist and supervisor look it through. */
class PastRisksTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final Actor.Member supervisor = home.member(Role.SUPERVISOR);
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @BeforeAll
    static void instruments() {
        TrialInstruments.install();
    }

    private void supervised(LocalDate from, @Nullable LocalDate to) {
        TestOrganisation.execute(
                "insert into rapport.supervision_link (organisation_id, id, supervisor_id, supervisee_id, starts_on,"
                        + " ends_on) values (?, ?, ?, ?, ?, cast(? as date))",
                home.id(),
                UUID.randomUUID(),
                supervisor.id(),
                therapist.id(),
                java.sql.Date.valueOf(from),
                to == null ? null : to.toString());
    }

    private void entered(LocalDate answeredOn, int risk) {
        EnterFromPaper paper = new EnterFromPaper(
                relationship,
                TrialInstruments.RISKY,
                mara,
                null,
                answeredOn,
                UUID.randomUUID(),
                RawAnswers.of(Map.of("a", "0", "b", String.valueOf(risk))));
        core.as(therapist, () -> core.bean(PaperForms.class).enter(paper));
    }

    private List<PastRiskRow> list(Actor who) {
        return core.as(who, () -> core.bean(PastRisks.class).open());
    }

    private PastRiskView look(Actor who, UUID risk) {
        return core.as(who, () -> core.bean(PastRisks.class).look(risk));
    }

    private void close(Actor who, UUID risk, String note) {
        core.run(who, () -> core.bean(PastRisks.class).close(risk, note));
    }

    private int tasks(Actor who) {
        return core.as(who, () -> core.bean(MyTasks.class).mine()).size();
    }

    private UUID past() {
        entered(today.minusDays(30), 2);
        return list(therapist).get(0).id();
    }

    @Test
    void aPastAnswerOpensNoTaskAndStandsOnTheList() {
        supervised(today.minusDays(9), null);
        entered(today.minusDays(1), 2);
        for (Actor who : List.of(therapist, supervisor)) {
            assertThat(tasks(who)).isZero();
            assertThat(list(who)).singleElement().satisfies(row -> {
                assertThat(row.code()).isNotEmpty();
                assertThat(row.answeredAt()).isBefore(row.enteredAt());
            });
        }
    }

    @Test
    void anAnswerOfTodayOnPaperAsksForAPersonAsEver() {
        entered(today, 2);
        assertThat(tasks(therapist)).isEqualTo(1);
        assertThat(list(therapist)).isEmpty();
    }

    @Test
    void aPastAnswerWithoutRiskStandsNowhere() {
        entered(today.minusDays(1), 0);
        assertThat(tasks(therapist)).isZero();
        assertThat(list(therapist)).isEmpty();
    }

    @Test
    void itShowsTheAnswerAndToTheSupervisorNoName() {
        supervised(today.minusDays(9), null);
        UUID risk = past();
        assertThat(look(therapist, risk).person()).isEqualTo("Mara Test");
        PastRiskView shown = look(supervisor, risk);
        assertThat(shown.person()).isEmpty();
        assertThat(shown.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.value()).isEqualByComparingTo("2");
            assertThat(answer.highest()).isEqualByComparingTo("3");
        });
    }

    @Test
    void itIsClosedOnceWithANote() {
        UUID risk = past();
        assertThat(refusal(() -> close(therapist, risk, " "))).isEqualTo(SafetyError.NOTE_NEEDED);
        assertThat(refusal(() -> close(therapist, risk, "x".repeat(RiskNotices.LONGEST + 1))))
                .isEqualTo(SharedError.TOO_LONG);
        close(therapist, risk, "Spoken about in March, safety plan since then");
        assertThat(list(therapist)).isEmpty();
        assertThat(look(therapist, risk)).satisfies(closed -> {
            assertThat(closed.note()).isEqualTo("Spoken about in March, safety plan since then");
            assertThat(closed.closedBy()).isEqualTo("Test Member");
            assertThat(closed.closedAt()).isPresent();
        });
        assertThat(refusal(() -> close(therapist, risk, "again"))).isEqualTo(SafetyError.TAKEN_UP_BEFORE);
    }

    @Test
    void ofTwoAtOnceOneClosesItAndTheOtherIsTold() throws Exception {
        supervised(today.minusDays(9), null);
        UUID risk = past();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> tries = List.of(() -> closing(therapist, risk), () -> closing(supervisor, risk));
            List<Future<String>> ends = both.invokeAll(tries);
            assertThat(List.of(ends.get(0).get(), ends.get(1).get()))
                    .containsExactlyInAnyOrder("closed", SafetyError.TAKEN_UP_BEFORE.name());
        } finally {
            both.shutdown();
        }
    }

    private String closing(Actor who, UUID risk) {
        try {
            close(who, risk, "Looked through");
            return "closed";
        } catch (DomainException refused) {
            return String.valueOf(refused.code());
        }
    }

    @Test
    void nobodyElseSeesOrClosesIt() {
        UUID risk = past();
        for (Role role : List.of(Role.ETHICS_LEAD, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR, Role.RESEARCHER)) {
            Actor who = home.member(role);
            assertThat(refusal(() -> list(who))).isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> look(who, risk))).isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> close(who, risk, "x"))).isEqualTo(SharedError.NOT_PERMITTED);
        }
        assertThat(refusal(() -> look(new Actor.ClientSignedIn(home.id(), mara), risk)))
                .isEqualTo(SharedError.NOT_PERMITTED);
        TestOrganisation other = TestOrganisation.create();
        for (Actor who : List.of(home.therapist(), supervisor, other.therapist(), other.member(Role.SUPERVISOR))) {
            assertThat(list(who)).isEmpty();
            assertThat(refusal(() -> look(who, risk))).isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> close(who, risk, "x"))).isEqualTo(SharedError.NOT_FOUND);
        }
        assertThat(list(therapist)).hasSize(1);
    }

    @Test
    void aSupervisorSeesItForTheTimeOfTheSupervision() {
        supervised(today.minusDays(9), today.minusDays(1));
        UUID risk = past();
        assertThat(list(supervisor)).isEmpty();
        assertThat(refusal(() -> look(supervisor, risk))).isEqualTo(SharedError.NOT_FOUND);
        supervised(today, null);
        assertThat(list(supervisor)).hasSize(1);
    }

    @Test
    void notingReadingAndClosingStandInTheJournal() {
        UUID risk = past();
        look(therapist, risk);
        close(therapist, risk, "Looked through");
        assertThat(actions()).containsSubsequence("PAST_RISK_NOTED", "PAST_RISK_SHOWN", "PAST_RISK_CLOSED");
    }

    private List<String> actions() {
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.prepareStatement(
                        "select action from rapport.journal_entry where organisation_id = ? order by at, id")) {
            statement.setObject(1, home.id());
            var rows = statement.executeQuery();
            List<String> actions = new java.util.ArrayList<>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
