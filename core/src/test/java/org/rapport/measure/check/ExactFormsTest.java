package org.rapport.measure.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** Forms as programs send them: one key stands for one content. */
class ExactFormsTest {

    private static final Map<String, String> FULL =
            Map.of("goals", "7", "tasks", "8", "bond", "9", "heard", "6", "tension", "0");

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private EnterFromPaper form(LocalDate day, UUID key, Map<String, String> answers) {
        return new EnterFromPaper(relationship, TrialInstruments.CHECK, mara, null, day, key, RawAnswers.of(answers));
    }

    private Receipt enter(Actor who, EnterFromPaper command) {
        return core.as(who, () -> core.bean(PaperForms.class).enterExactly(command));
    }

    private Receipt submit(Actor who, UUID check, UUID key, Map<String, String> answers) {
        return core.as(
                who,
                () -> core.bean(Checks.class).submitExactly(new SubmitCheck(check, key, "en", RawAnswers.of(answers))));
    }

    private static Map<String, String> other() {
        Map<String, String> other = new HashMap<>(FULL);
        other.put("goals", "2");
        return other;
    }

    /** A therapist's own check, without a session. */
    private UUID ownCheck() {
        UUID clients = core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(
                                        relationship, TrialInstruments.CHECK, List.of(mara), null)))
                .get(0);
        UUID own = UUID.randomUUID();
        TestOrganisation.execute(
                "insert into rapport.assignment (organisation_id, id, relationship_id, structure_id, instrument_id,"
                        + " instrument_version, respondent_kind, respondent_id, state, assigned_at)"
                        + " select organisation_id, ?, relationship_id, structure_id, instrument_id, instrument_version,"
                        + " 'THERAPIST', ?, 'OPEN', assigned_at from rapport.assignment where id = ?",
                own,
                therapist.id(),
                clients);
        return own;
    }

    @Test
    void theSameContentAgainGivesTheSameReceipt() {
        UUID key = UUID.randomUUID();
        assertThat(enter(therapist, form(today, key, FULL))).isEqualTo(enter(therapist, form(today, key, FULL)));
        UUID check = ownCheck();
        UUID sendingKey = UUID.randomUUID();
        assertThat(submit(therapist, check, sendingKey, FULL)).isEqualTo(submit(therapist, check, sendingKey, FULL));
    }

    @Test
    void otherAnswersOrAnotherDayUnderTheSameKeyAreRefused() {
        UUID key = UUID.randomUUID();
        enter(therapist, form(today, key, FULL));
        assertThat(refusal(() -> enter(therapist, form(today, key, other()))))
                .isEqualTo(MeasureError.KEY_USED_FOR_OTHER_ANSWERS);
        assertThat(refusal(() -> enter(therapist, form(today.minusDays(1), key, FULL))))
                .isEqualTo(MeasureError.KEY_USED_FOR_OTHER_ANSWERS);
        UUID check = ownCheck();
        UUID sendingKey = UUID.randomUUID();
        submit(therapist, check, sendingKey, FULL);
        assertThat(refusal(() -> submit(therapist, check, sendingKey, other())))
                .isEqualTo(MeasureError.KEY_USED_FOR_OTHER_ANSWERS);
    }

    @Test
    void manyAtOnceWithOneKeyKeepOneForm() {
        UUID key = UUID.randomUUID();
        List<CompletableFuture<Receipt>> sent = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> enter(therapist, form(today, key, FULL))))
                .toList();
        Set<Receipt> receipts = sent.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        assertThat(receipts).hasSize(1);
    }

    @Test
    void moreThanAFormTakesIsRefused() {
        Map<String, String> endless = Map.of("goals", "7".repeat(Checks.LONGEST + 1));
        assertThat(refusal(() -> enter(therapist, form(today, UUID.randomUUID(), endless))))
                .isEqualTo(MeasureError.TOO_MUCH_TYPED);
        UUID check = ownCheck();
        assertThat(refusal(() -> submit(therapist, check, UUID.randomUUID(), endless)))
                .isEqualTo(MeasureError.TOO_MUCH_TYPED);
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        UUID check = ownCheck();
        for (Actor.Member other :
                List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> submit(other, check, UUID.randomUUID(), FULL)))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> enter(other, form(today, UUID.randomUUID(), FULL))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
    }
}
