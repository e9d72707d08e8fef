package org.rapport.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.plugin.TrialWorkflows;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.shared.outbox.OutboxWorker;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** A relationship in which a trial workflow begins courses, because of what a client reports in a form. */
final class CourseRoom {

    /** What a course begins with, by the answer {@code a}; what happens then goes by {@code b}, see {@link #DECISION}. */
    static final int ASK = 1;

    static final int FILL = 2;
    static final int OWN = 3;
    static final int LAST = 4;

    static final int AS_USUAL = 0;
    static final int THROWS = 1;
    static final int SLOW = 2;
    static final int NOWHERE = 3;
    static final int OVER = 4;
    static final int THROWS_AT_ONCE = 5;

    static final String STEPS = "WorkflowStep.by(Respondent.THERAPIST, \"ask\", LocalText.of(\"en\", \"Ask\"))"
            + ".within(java.time.Period.ofDays(7)),"
            + " WorkflowStep.by(Respondent.CLIENT, \"fill\", LocalText.of(\"en\", \"Fill in\")).asking(\"trial-members\")"
            + ".within(java.time.Period.ofDays(3)),"
            + " WorkflowStep.by(Respondent.THERAPIST, \"own\", LocalText.of(\"en\", \"Own\")).asking(\"trial-staff\"),"
            + " WorkflowStep.by(Respondent.CLIENT, \"talk\", LocalText.of(\"en\", \"Talk\")).closing()";

    static final String DECISION = "Answers first = state.reports().getOrDefault(\"\", Answers.none());"
            + " int a = first.number(\"a\").map(BigDecimal::intValue).orElse(0);"
            + " int b = first.number(\"b\").map(BigDecimal::intValue).orElse(0);"
            + " if (b == 5) { throw new IllegalStateException(\"at once\"); }"
            + " if (state.step().isEmpty()) {"
            + "  if (state.occasion().isPresent()) {"
            + "   return state.occasion().filter(\"TENSION_REPORTED\"::equals).map(kind -> \"ask\"); }"
            + "  if (state.instrument().equals(Optional.of(\"session-check\"))) {"
            + "   return first.number(\"goals\").filter(goals -> goals.intValue() == 2).map(low -> \"ask\"); }"
            + "  return a == 0 || a > 4 ? Optional.empty() : Optional.of(List.of(\"ask\", \"fill\", \"own\", \"talk\").get(a - 1)); }"
            + " if (b == 1) { throw new IllegalStateException(\"later\"); }"
            + " if (b == 2) { try { Thread.sleep(4000); } catch (InterruptedException e) { throw new IllegalStateException(); } }"
            + " if (b == 3) { return Optional.of(\"nowhere\"); }"
            + " if (b == 4) { return Optional.empty(); }"
            + " if (state.overdue()) { return state.step().filter(\"fill\"::equals).or(() -> Optional.of(\"talk\")); }"
            + " if (!state.reports().containsKey(state.step().get())) { return Optional.empty(); }"
            + " return Optional.of(state.step().get().equals(\"ask\") ? \"fill\" : \"talk\");";

    private final CoreContainer core = CoreContainer.get();
    final TestOrganisation home = TestOrganisation.create();
    final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    final Actor.Member therapist = home.therapist();
    final UUID mara = home.person("Mara");
    final Actor client = new Actor.ClientSignedIn(home.id(), mara);
    final UUID relationship = home.relationship(therapist, mara);

    CourseRoom(String plugin) {
        TrialWorkflows.use(administrator, plugin, true);
    }

    UUID given(String instrument) {
        return core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(relationship, instrument, List.of(mara), null)))
                .get(0);
    }

    void submit(Actor who, UUID form, Map<String, String> answers) {
        core.run(
                who,
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(form, UUID.randomUUID(), "en", RawAnswers.of(answers))));
    }

    /** The client reports this; nobody was asked about it yet. */
    void reports(int a, int b) {
        submit(client, given(TrialInstruments.CUSTOM), Map.of("a", String.valueOf(a), "b", String.valueOf(b)));
    }

    /** The same, and everything that waits is done. */
    FollowUp begun(int a, int b) {
        reports(a, b);
        work();
        return running().get(0);
    }

    void work() {
        core.bean(OutboxWorker.class).work(home.id());
    }

    FollowUpsPage page() {
        return core.as(therapist, () -> core.bean(FollowUps.class).of(relationship));
    }

    List<FollowUp> running() {
        return page().running();
    }

    CourseRef ref(FollowUp shown) {
        return new CourseRef(relationship, shown.id(), shown.version());
    }

    /** The therapist answers, and the workflow is asked at once. */
    void answers(FollowUp shown, boolean done) {
        core.run(therapist, () -> core.bean(CourseSteps.class).answer(ref(shown), done));
    }

    /** The form that is open for the client. */
    UUID openForm(String instrument) {
        return ids("select id from rapport.assignment where organisation_id = ? and instrument_id = '" + instrument
                        + "' and state = 'OPEN'")
                .get(0);
    }

    List<UUID> ids(String sql) {
        return TestDatabase.get().column(sql.replace("?", "'" + home.id() + "'")).stream()
                .map(UUID::fromString)
                .toList();
    }

    long count(String from) {
        return Long.parseLong(TestDatabase.get()
                .column("select count(*)::text from rapport." + from + " and organisation_id = '" + home.id() + "'")
                .get(0));
    }
}
