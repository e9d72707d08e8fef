package org.rapport.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.rapport.measure.MeasureLedger;
import org.rapport.measure.response.EnteredBy;
import org.rapport.relationship.Phase;
import org.rapport.shared.data.BulkRows;

/**
 * A symptom questionnaire for half of the relationships: given before the first session and about every six weeks to one
 * participant, answered a day later through a link or on paper; in some the latest still waits.
 */
final class DemoQuestionnaires {

    private static final int WEEKS = 6;
    private static final int HIGHEST = 24;

    private final BulkRows rows;
    private final DemoForms forms;
    private final DemoAnswers answers;

    DemoQuestionnaires(BulkRows rows, DemoForms forms, DemoAnswers answers) {
        this.rows = rows;
        this.forms = forms;
        this.answers = answers;
    }

    void write(DemoRecord record) {
        DemoRelationship plan = record.plan();
        if (plan.number() % 2 == 0) {
            return;
        }
        int every = WEEKS / plan.intervalWeeks();
        int first = 9 + record.dice().nextInt(9);
        int held = plan.held().size();
        for (int after = 0; after <= held; after += every) {
            LocalDate day = after == 0 ? plan.opened() : plan.heldOn(after);
            boolean latest = after + every > held;
            boolean waits = latest && after > 0 && plan.number() % 4 == 1 && plan.phase() != Phase.ENDED;
            int total = total(record, first, (double) after / Math.max(1, held));
            give(record, DemoRecord.instant(day.atTime(17, 20)), waits ? -1 : total);
        }
    }

    /** Gives the form; below 0 it is not answered. */
    private void give(DemoRecord record, Instant at, int total) {
        DemoForms.Asked asked = new DemoForms.Asked(0, null, at, null);
        UUID person = asked.respondent(record);
        UUID assignment = total < 0
                ? forms.ask(record, asked, DemoForms.Ended.OPEN)
                : forms.answer(record, asked, given(record, at, total));
        record.tell(
                rows,
                Told.toTherapist(
                        at,
                        MeasureLedger.INSTRUMENT_ASSIGNED.name(),
                        assignment,
                        Map.of("instrument", DemoMeasures.SYMPTOMS, "person", person.toString())));
    }

    private DemoForms.Given given(DemoRecord record, Instant at, int total) {
        boolean paper = record.plan().number() % 9 == 2;
        LocalDate next = at.atZone(DemoWriters.ZONE).toLocalDate().plusDays(1);
        Instant answered = paper
                ? DemoRecord.instant(next.atTime(12, 0))
                : DemoRecord.instant(next.atTime(18, 5)).plusSeconds(record.seconds(60));
        return new DemoForms.Given(
                answers.symptoms(total, record.dice()),
                answered,
                paper ? EnteredBy.STAFF_FROM_PAPER : EnteredBy.RESPONDENT,
                paper ? "und" : record.plan().people().get(0).language());
    }

    /** Symptoms mostly get less as the work goes on; where the alliance goes down they do not. */
    private static int total(DemoRecord record, int first, double progress) {
        double change = switch (record.plan().pattern()) {
            case STABLE, REPAIRED -> -0.65 * first * progress;
            case NOISY -> -0.35 * first * progress;
            case UNREPAIRED -> -0.05 * first;
            case SLOW_DECLINE -> 0.3 * first * progress;
        };
        int wobble = record.dice().nextInt(3) - 1;
        return Math.max(0, Math.min(HIGHEST, (int) Math.round(first + change) + wobble));
    }
}
