package org.rapport.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.MeasureLedger;
import org.rapport.measure.form.AssignmentState;
import org.rapport.measure.form.CloseReason;
import org.rapport.measure.form.SkipReason;
import org.rapport.measure.response.EnteredBy;
import org.rapport.relationship.Phase;
import org.rapport.session.AttendanceStatus;
import org.rapport.shared.data.BulkRows;

/**
 * The Session Checks of one relationship after the other: asked when the session opened, answered afterwards by most,
 * left out by the therapist now and then; in some relationships the therapist's own check of the last session waits.
 */
final class DemoChecks {

    private static final int THERAPIST = -1;
    private static final int ONE_UNANSWERED_IN = 13;
    private static final int ONE_SKIPPED_IN = 17;

    private final BulkRows rows;
    private final DemoForms forms;
    private final DemoAnswers answers;
    private final Duration opens;

    /**
     * Of this instrument.
     *
     * @param opens how long clients can answer
     */
    DemoChecks(BulkRows rows, DemoForms forms, DemoAnswers answers, Duration opens) {
        this.rows = rows;
        this.forms = forms;
        this.answers = answers;
        this.opens = opens;
    }

    /** A held session: which of the held ones, where in the plan, and when the next one's check opened. */
    private record Held(
            int index,
            int place,
            Instant starts,
            Instant ends,
            @Nullable Instant next) {}

    /** Writes them, given who came to each session of the plan. */
    void write(DemoRecord record, List<List<AttendanceStatus>> came) {
        DemoRelationship plan = record.plan();
        int index = 0;
        for (int place = 0; place < plan.sessions().size(); place++) {
            if (plan.sessions().get(place).held()) {
                Instant starts = DemoRecord.instant(plan.sessions().get(place).start());
                Held held = new Held(
                        index,
                        place,
                        starts,
                        starts.plus(Duration.ofMinutes(plan.kind().minutes())),
                        next(plan, place));
                for (int person = 0; person < record.persons().size(); person++) {
                    client(record, held, person, came.get(place).get(person));
                }
                therapist(record, held);
                index++;
            }
        }
    }

    private static @Nullable Instant next(DemoRelationship plan, int place) {
        return plan.sessions().stream()
                .skip(place + 1L)
                .filter(DemoSession::held)
                .findFirst()
                .map(session -> DemoRecord.instant(session.start()))
                .orElse(null);
    }

    private void client(DemoRecord record, Held held, int person, AttendanceStatus came) {
        UUID session = record.sessions().get(held.place());
        DemoForms.Asked asked = new DemoForms.Asked(
                person, session, held.starts(), held.starts().plus(opens));
        boolean away = came == AttendanceStatus.ABSENT || came == AttendanceStatus.EXCUSED;
        boolean unanswered = record.oneIn(ONE_UNANSWERED_IN);
        Instant at = held.ends().plusSeconds(record.seconds(5));
        if (away) {
            forms.ask(record, asked, DemoForms.Ended.closed(CloseReason.DID_NOT_COME, held.ends()));
        } else if (unanswered) {
            Instant next = held.next();
            forms.ask(
                    record,
                    asked,
                    next == null ? DemoForms.Ended.OPEN : DemoForms.Ended.closed(CloseReason.NEXT_SESSION, next));
        } else {
            List<Integer> sums = record.plan().sums().get(person);
            String language = record.plan().people().get(person).language();
            forms.answer(record, asked, given(record, sums, held, new When(at, language)));
        }
    }

    private void therapist(DemoRecord record, Held held) {
        UUID session = record.sessions().get(held.place());
        DemoForms.Asked asked = new DemoForms.Asked(THERAPIST, session, held.starts(), null);
        boolean skipped = record.oneIn(ONE_SKIPPED_IN);
        Instant at = held.ends().plusSeconds(record.seconds(4));
        if (waits(record, held)) {
            forms.ask(record, asked, DemoForms.Ended.OPEN);
        } else if (skipped) {
            SkipReason reason = SkipReason.values()[record.dice().nextInt(SkipReason.values().length)];
            UUID check = forms.ask(record, asked, new DemoForms.Ended(AssignmentState.SKIPPED, at, reason.name()));
            record.tell(
                    rows,
                    Told.toTherapist(
                            at,
                            MeasureLedger.CHECK_SKIPPED.name(),
                            check,
                            Map.of("instrument", DemoMeasures.SESSION_CHECK, "reason", reason.name())));
        } else {
            String language =
                    DemoCast.therapists().get(record.plan().therapist()).language();
            forms.answer(record, asked, given(record, record.plan().therapistSums(), held, new When(at, language)));
        }
    }

    private static boolean waits(DemoRecord record, Held held) {
        DemoRelationship plan = record.plan();
        boolean last = held.index() == plan.held().size() - 1;
        return last && plan.number() % 6 == 2 && plan.phase() != Phase.ENDED;
    }

    private record When(Instant at, String language) {}

    private DemoForms.Given given(DemoRecord record, List<Integer> sums, Held held, When when) {
        int before = sums.get(Math.max(0, held.index() - 1));
        return new DemoForms.Given(
                answers.ratings(sums.get(held.index()), before, record.dice()),
                when.at(),
                EnteredBy.RESPONDENT,
                when.language());
    }
}
