package org.rapport.measure.course;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.SkipCheck;
import org.rapport.measure.form.SkipReason;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.session.SessionLog;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** A relationship whose sessions are opened and checked in tests. */
public final class SessionRoom {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home;
    private final Actor.Member therapist;
    private final List<UUID> persons;
    private final UUID relationship;
    private int sessions;

    public SessionRoom(TestOrganisation home, Actor.Member therapist, UUID... persons) {
        this.home = home;
        this.therapist = therapist;
        this.persons = List.of(persons);
        this.relationship = home.relationship(therapist, persons);
    }

    public UUID relationship() {
        return relationship;
    }

    /** A session of its own day, opened by the therapist, so many weeks after the first. */
    public UUID open() {
        UUID id = plan();
        core.run(therapist, () -> core.bean(SessionLog.class).open(id));
        return id;
    }

    /** A session planned and not opened. */
    public UUID plan() {
        UUID id = UUID.randomUUID();
        sessions++;
        Instant start = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(400))
                .plus(Duration.ofDays(7L * sessions));
        TestOrganisation.execute(
                "insert into rapport.session (organisation_id, id, relationship_id, therapist_id, number, starts_at, ends_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'PLANNED')",
                home.id(),
                id,
                relationship,
                therapist.id(),
                sessions,
                Timestamp.from(start),
                Timestamp.from(start.plus(50, ChronoUnit.MINUTES)));
        for (UUID person : persons) {
            TestOrganisation.execute(
                    "insert into rapport.attendance (organisation_id, id, session_id, person_id, status)"
                            + " values (?, ?, ?, ?, 'EXPECTED')",
                    home.id(),
                    UUID.randomUUID(),
                    id,
                    person);
        }
        return id;
    }

    /** The check of this session asked of this respondent. */
    public UUID check(UUID session, UUID respondent) {
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.prepareStatement(
                        "select id from rapport.assignment where session_id = ? and respondent_id = ?")) {
            statement.setObject(1, session);
            statement.setObject(2, respondent);
            var row = statement.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A participant answers with a mean of quarters: the sum of the four answers. */
    public Receipt clientAnswers(UUID session, UUID person, int sum) {
        return answer(new Actor.ClientSignedIn(home.id(), person), check(session, person), sum, false);
    }

    /** A participant reports tension. */
    public Receipt clientReportsTension(UUID session, UUID person, int sum) {
        return answer(new Actor.ClientSignedIn(home.id(), person), check(session, person), sum, true);
    }

    /** The therapist answers. */
    public Receipt therapistAnswers(UUID session, int sum) {
        return answer(therapist, check(session, therapist.id()), sum, false);
    }

    /** The therapist leaves the own check out. */
    public void therapistSkips(UUID session) {
        UUID own = check(session, therapist.id());
        core.run(therapist, () -> core.bean(Checks.class).skip(new SkipCheck(own, SkipReason.NO_TIME)));
    }

    private Receipt answer(Actor who, UUID assignment, int sum, boolean tension) {
        Map<String, String> answers = new HashMap<>();
        List<String> items = List.of("goals", "tasks", "bond", "heard");
        for (int i = 0; i < items.size(); i++) {
            answers.put(items.get(i), String.valueOf((sum + i) / items.size()));
        }
        answers.put("tension", tension ? "1" : "0");
        if (tension) {
            answers.put("tension-strength", "6");
            answers.put("tension-resolved", "3");
        }
        return core.as(
                who,
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(assignment, UUID.randomUUID(), "en", RawAnswers.of(answers))));
    }
}
