package org.rapport.measure.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.PaperForm;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** Scores are those of the reference for developers, vectors A7 and A7m, through the boundary. */
class PaperFormsTest {

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

    private EnterFromPaper phq9(LocalDate day, UUID key, String... values) {
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            answers.put("q" + (i + 1), values[i]);
        }
        return new EnterFromPaper(relationship, TrialInstruments.PHQ9, mara, null, day, key, RawAnswers.of(answers));
    }

    private Receipt enter(Actor who, EnterFromPaper command) {
        return core.as(who, () -> core.bean(PaperForms.class).enter(command));
    }

    private String score(Receipt receipt) throws Exception {
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.prepareStatement(
                        "select s.state || ' ' || coalesce(cast(s.value as text), 'none') || ' ' || s.missing"
                                + " from rapport.score s where s.response_id = ?")) {
            statement.setObject(1, receipt.response());
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void vectorA7IsThirteen() throws Exception {
        Receipt receipt = enter(therapist, phq9(today, UUID.randomUUID(), "2", "2", "1", "3", "1", "2", "1", "0", "1"));
        assertThat(score(receipt)).isEqualTo("SCORED 13.0000 0");
    }

    @Test
    void vectorA7WithAMissingItemIsProrated() throws Exception {
        Receipt receipt = enter(therapist, phq9(today, UUID.randomUUID(), "2", "2", "", "3", "1", "2", "1", "0", "1"));
        assertThat(score(receipt)).isEqualTo("PRORATED 13.5000 1");
    }

    @Test
    void threeMissingItemsGiveNoScore() throws Exception {
        Receipt receipt = enter(therapist, phq9(today, UUID.randomUUID(), "2", "2", "", "", "", "2", "1", "0", "1"));
        assertThat(score(receipt)).isEqualTo("TOO_FEW_ANSWERS none 3");
    }

    @Test
    void theSameKeyAgainGivesTheSameReceipt() {
        EnterFromPaper form = phq9(today.minusDays(3), UUID.randomUUID(), "1", "1");
        assertThat(enter(therapist, form)).isEqualTo(enter(therapist, form));
    }

    @Test
    void theDayOnThePaperIsKept() {
        Receipt receipt = enter(therapist, phq9(today.minusDays(3), UUID.randomUUID(), "1"));
        assertThat(receipt.answeredAt().atZone(ZoneId.of("Europe/Berlin")).toLocalDate())
                .isEqualTo(today.minusDays(3));
        assertThat(refusal(() -> enter(therapist, phq9(today.plusDays(1), UUID.randomUUID(), "1"))))
                .isEqualTo(MeasureError.DAY_DOES_NOT_FIT);
    }

    @Test
    void valuesOutsideTheScaleAndEmptyFormsAreRefused() {
        assertThat(refusal(() -> enter(therapist, phq9(today, UUID.randomUUID(), "4"))))
                .isEqualTo(MeasureError.ANSWERS_DO_NOT_FIT);
        assertThat(refusal(() -> enter(therapist, phq9(today, UUID.randomUUID()))))
                .isEqualTo(MeasureError.NOTHING_ANSWERED);
    }

    @Test
    void worksForEveryLicence() throws Exception {
        EnterFromPaper command = new EnterFromPaper(
                relationship,
                TrialInstruments.PAPER_ONLY,
                mara,
                null,
                today,
                UUID.randomUUID(),
                RawAnswers.of(Map.of("a", "4", "b", "2")));
        assertThat(score(enter(therapist, command))).isEqualTo("SCORED 8.0000 0");
    }

    @Test
    void theBlanksHaveValuesAndNoWording() {
        PaperForm blank = core.as(therapist, () -> core.bean(PaperForms.class).blank(TrialInstruments.PHQ9, "en"));
        assertThat(blank.items()).hasSize(10);
        assertThat(blank.items().get(0).values()).containsExactly("0", "1", "2", "3");
        assertThat(blank.items().get(0).label()).isEmpty();
    }

    @Test
    void onlyTheOwnTherapistTypesIn() {
        EnterFromPaper form = phq9(today, UUID.randomUUID(), "1");
        assertThat(refusal(() -> enter(home.therapist(), form))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> enter(TestOrganisation.create().therapist(), form)))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> enter(home.member(Role.SUPERVISOR), form))).isEqualTo(SharedError.NOT_PERMITTED);
        EnterFromPaper stranger = new EnterFromPaper(
                relationship,
                TrialInstruments.PHQ9,
                home.person("Noor"),
                null,
                today,
                UUID.randomUUID(),
                RawAnswers.of(Map.of("q1", "1")));
        assertThat(refusal(() -> enter(therapist, stranger))).isEqualTo(SharedError.NOT_FOUND);
    }
}
