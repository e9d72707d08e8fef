package org.rapport.web.session;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementSummary;
import org.rapport.contract.Frequency;
import org.rapport.session.PlanSessions;
import org.rapport.session.Rhythm;

/** A plan as it is typed. */
public class ScheduleForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_MINUTES = 50;
    private static final int USUAL_COUNT = 6;
    private static final int MOST = 100;

    private @Nullable LocalDateTime firstAt;
    private @Nullable Integer minutes = USUAL_MINUTES;
    private @Nullable Rhythm rhythm = Rhythm.ONCE;
    private @Nullable Integer count = USUAL_COUNT;

    /** A form that begins with what was agreed. */
    static ScheduleForm of(AgreementSummary agreement) {
        ScheduleForm form = new ScheduleForm();
        form.minutes = agreement.sessionMinutes();
        form.rhythm = rhythm(agreement.frequency());
        form.count = Math.min(MOST, Objects.requireNonNullElse(agreement.expectedSessions(), USUAL_COUNT));
        return form;
    }

    private static Rhythm rhythm(Frequency frequency) {
        return switch (frequency) {
            case WEEKLY, TWICE_A_WEEK -> Rhythm.WEEKLY;
            case FORTNIGHTLY -> Rhythm.FORTNIGHTLY;
            case MONTHLY, AS_NEEDED -> Rhythm.ONCE;
        };
    }

    /** What is typed, in one word, to tell whether it has changed since its dates were shown. */
    public String fingerprint() {
        return firstAt + "/" + minutes + "/" + rhythm + "/" + count;
    }

    /** The command; the boundary judges it. */
    PlanSessions toCommand(UUID relationship) {
        int sessions = rhythm == Rhythm.ONCE ? 1 : Objects.requireNonNullElse(count, 0);
        return new PlanSessions(relationship, firstAt, Objects.requireNonNullElse(minutes, 0), rhythm, sessions);
    }

    public @Nullable LocalDateTime getFirstAt() {
        return firstAt;
    }

    public void setFirstAt(@Nullable LocalDateTime firstAt) {
        this.firstAt = firstAt;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable Rhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(@Nullable Rhythm rhythm) {
        this.rhythm = rhythm;
    }

    public @Nullable Integer getCount() {
        return count;
    }

    public void setCount(@Nullable Integer count) {
        this.count = count;
    }
}
