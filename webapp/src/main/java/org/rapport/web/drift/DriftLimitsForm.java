package org.rapport.web.drift;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.rapport.signal.drift.DriftLimits;
import org.rapport.signal.drift.SetDriftLimits;

/** What is typed about limits. */
public class DriftLimitsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int seen;
    private @Nullable Integer days;
    private @Nullable Integer frequencyPercent;
    private @Nullable Integer lengthMinutes;
    private @Nullable Integer missedPercent;
    private @Nullable Integer sessionsOver;
    private @Nullable Integer reviewDays;
    private final WorkingHoursForm hours = new WorkingHoursForm();

    /** Begins with the limits in use. */
    DriftLimitsForm(DriftLimits used) {
        seen = used.number();
        days = used.days();
        frequencyPercent = used.frequencyPercent();
        lengthMinutes = used.lengthMinutes();
        missedPercent = used.missedPercent();
        sessionsOver = used.sessionsOver();
        reviewDays = used.reviewDays();
        hours.setEarliestHour(used.earliestHour());
        hours.setLatestHour(used.latestHour());
    }

    SetDriftLimits toCommand() {
        return new SetDriftLimits(
                seen,
                days,
                frequencyPercent,
                lengthMinutes,
                missedPercent,
                sessionsOver,
                reviewDays,
                hours.getEarliestHour(),
                hours.getLatestHour());
    }

    /** How far back. */
    public @Nullable Integer getDays() {
        return days;
    }

    /** Typed in the form. */
    public void setDays(@Nullable Integer typed) {
        days = typed;
    }

    /** By how much rarer or more frequent. */
    public @Nullable Integer getFrequencyPercent() {
        return frequencyPercent;
    }

    /** Typed in the form. */
    public void setFrequencyPercent(@Nullable Integer typed) {
        frequencyPercent = typed;
    }

    /** By how much longer or shorter. */
    public @Nullable Integer getLengthMinutes() {
        return lengthMinutes;
    }

    /** Typed in the form. */
    public void setLengthMinutes(@Nullable Integer typed) {
        lengthMinutes = typed;
    }

    /** How many may be missed. */
    public @Nullable Integer getMissedPercent() {
        return missedPercent;
    }

    /** Typed in the form. */
    public void setMissedPercent(@Nullable Integer typed) {
        missedPercent = typed;
    }

    /** How many more sessions. */
    public @Nullable Integer getSessionsOver() {
        return sessionsOver;
    }

    /** Typed in the form. */
    public void setSessionsOver(@Nullable Integer typed) {
        sessionsOver = typed;
    }

    /** How long a look back may be due. */
    public @Nullable Integer getReviewDays() {
        return reviewDays;
    }

    /** Typed in the form. */
    public void setReviewDays(@Nullable Integer typed) {
        reviewDays = typed;
    }

    /** The hours in which the organisation works. */
    public WorkingHoursForm getHours() {
        return hours;
    }
}
