package org.rapport.web.contract;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.Frequency;

/** What is typed about the sessions; review points are numbers with commas between. */
public class SessionsPart implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate startsOn;
    private @Nullable Frequency frequency;
    private @Nullable Integer sessionMinutes;
    private @Nullable Integer expectedSessions;
    private @Nullable LocalDate endsOn;
    private @Nullable String reviewAfter;

    /** A form that shows these terms. */
    static SessionsPart of(AgreementTerms terms) {
        SessionsPart part = new SessionsPart();
        part.startsOn = terms.startsOn();
        part.frequency = terms.frequency();
        part.sessionMinutes = terms.sessionMinutes();
        part.expectedSessions = terms.expectedSessions();
        part.endsOn = terms.endsOn();
        part.reviewAfter = SentenceView.numbers(terms.reviewAfter());
        return part;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable Frequency getFrequency() {
        return frequency;
    }

    public void setFrequency(@Nullable Frequency frequency) {
        this.frequency = frequency;
    }

    public @Nullable Integer getSessionMinutes() {
        return sessionMinutes;
    }

    public void setSessionMinutes(@Nullable Integer sessionMinutes) {
        this.sessionMinutes = sessionMinutes;
    }

    public @Nullable Integer getExpectedSessions() {
        return expectedSessions;
    }

    public void setExpectedSessions(@Nullable Integer expectedSessions) {
        this.expectedSessions = expectedSessions;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public @Nullable String getReviewAfter() {
        return reviewAfter;
    }

    public void setReviewAfter(@Nullable String reviewAfter) {
        this.reviewAfter = reviewAfter;
    }
}
