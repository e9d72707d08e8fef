package org.rapport.web.consent;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.consent.family.AgreeMeeting;
import org.rapport.consent.family.MeetingForm;

/** What is typed about a new agreement on contact. */
public class AgreeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable UUID child;
    private @Nullable UUID other;
    private @Nullable String otherName;
    private @Nullable MeetingForm form;
    private @Nullable LocalDate reviewOn;

    private final MeetingTermsForm terms = new MeetingTermsForm();

    /** As a command. */
    AgreeMeeting toCommand() {
        return new AgreeMeeting(child, other, otherName, form, terms.toTerms(), reviewOn);
    }

    /** What was agreed, in words. */
    public MeetingTermsForm getTerms() {
        return terms;
    }

    /** Which child. */
    public @Nullable UUID getChild() {
        return child;
    }

    /** Typed in the form. */
    public void setChild(@Nullable UUID child) {
        this.child = child;
    }

    /** With whom, where known. */
    public @Nullable UUID getOther() {
        return other;
    }

    /** Typed in the form. */
    public void setOther(@Nullable UUID other) {
        this.other = other;
    }

    /** With whom, where they take no part. */
    public @Nullable String getOtherName() {
        return otherName;
    }

    /** Typed in the form. */
    public void setOtherName(@Nullable String otherName) {
        this.otherName = otherName;
    }

    /** How they meet. */
    public @Nullable MeetingForm getForm() {
        return form;
    }

    /** Typed in the form. */
    public void setForm(@Nullable MeetingForm form) {
        this.form = form;
    }

    /** When it is looked at again. */
    public @Nullable LocalDate getReviewOn() {
        return reviewOn;
    }

    /** Typed in the form. */
    public void setReviewOn(@Nullable LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }
}
