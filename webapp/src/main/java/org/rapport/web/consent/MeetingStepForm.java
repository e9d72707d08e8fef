package org.rapport.web.consent;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapport.consent.family.MeetingOutcome;
import org.rapport.consent.family.MeetingStatus;

/** What is typed about how an agreement on contact goes on, and about one contact. */
public class MeetingStepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable MeetingStatus to;
    private @Nullable LocalDate reviewOn;
    private @Nullable LocalDate day;
    private @Nullable MeetingOutcome outcome;
    private @Nullable String words;

    /** How it stands from now on. */
    public @Nullable MeetingStatus getTo() {
        return to;
    }

    /** Typed in the form. */
    public void setTo(@Nullable MeetingStatus to) {
        this.to = to;
    }

    /** When it is looked at again. */
    public @Nullable LocalDate getReviewOn() {
        return reviewOn;
    }

    /** Typed in the form. */
    public void setReviewOn(@Nullable LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    /** The day of a contact. */
    public @Nullable LocalDate getDay() {
        return day;
    }

    /** Typed in the form. */
    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    /** What became of it. */
    public @Nullable MeetingOutcome getOutcome() {
        return outcome;
    }

    /** Typed in the form. */
    public void setOutcome(@Nullable MeetingOutcome outcome) {
        this.outcome = outcome;
    }

    /** In words. */
    public @Nullable String getWords() {
        return words;
    }

    /** Typed in the form. */
    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
