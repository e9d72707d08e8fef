package org.rapport.measure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.PendingScores;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class PendingScoresTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    @Test
    void aScorerOfItsOwnIsAskedAfterTheAnswersAreSafe() throws Exception {
        UUID assignment = core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(
                                        relationship, TrialInstruments.CUSTOM, java.util.List.of(mara), null)))
                .get(0);
        Receipt receipt = core.as(
                new Actor.ClientSignedIn(home.id(), mara),
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(
                                assignment, UUID.randomUUID(), "en", RawAnswers.of(Map.of("a", "9", "b", "2")))));
        assertThat(score(receipt)).isEqualTo("PENDING none");
        assertThat(waiting(receipt)).isEqualTo(1);
        Actor job = new Actor.Job(home.id(), "outbox");
        core.run(job, () -> core.bean(PendingScores.class).handle(home.id(), receipt.response()));
        assertThat(score(receipt)).isEqualTo("SCORED 7.0000");
        core.run(job, () -> core.bean(PendingScores.class).handle(home.id(), receipt.response()));
        assertThat(score(receipt)).isEqualTo("SCORED 7.0000");
    }

    private static String score(Receipt receipt) throws Exception {
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.prepareStatement("select state || ' ' || coalesce(cast(value as text), 'none')"
                        + " from rapport.score where response_id = ?")) {
            statement.setObject(1, receipt.response());
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    private static int waiting(Receipt receipt) throws Exception {
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.prepareStatement("select count(*) from rapport.outbox where subject_id = ?")) {
            statement.setObject(1, receipt.response());
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
