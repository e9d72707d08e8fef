package org.rapport.web.consent;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.rapport.consent.family.MeetingTerms;

/** What is typed about an agreement in words. */
public class MeetingTermsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String purpose;
    private @Nullable String howOften;
    private @Nullable String place;
    private @Nullable String leftOut;
    private @Nullable String stops;
    private @Nullable String wishes;
    private @Nullable String order;

    /** As a command's part. */
    MeetingTerms toTerms() {
        return new MeetingTerms(purpose, howOften, place, leftOut, stops, wishes, order);
    }

    /** What it is for. */
    public @Nullable String getPurpose() {
        return purpose;
    }

    /** Typed in the form. */
    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    /** How often and how long. */
    public @Nullable String getHowOften() {
        return howOften;
    }

    /** Typed in the form. */
    public void setHowOften(@Nullable String howOften) {
        this.howOften = howOften;
    }

    /** Where, who watches over it, who brings. */
    public @Nullable String getPlace() {
        return place;
    }

    /** Typed in the form. */
    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    /** What is left out. */
    public @Nullable String getLeftOut() {
        return leftOut;
    }

    /** Typed in the form. */
    public void setLeftOut(@Nullable String leftOut) {
        this.leftOut = leftOut;
    }

    /** What ends a contact. */
    public @Nullable String getStops() {
        return stops;
    }

    /** Typed in the form. */
    public void setStops(@Nullable String stops) {
        this.stops = stops;
    }

    /** What the child wishes. */
    public @Nullable String getWishes() {
        return wishes;
    }

    /** Typed in the form. */
    public void setWishes(@Nullable String wishes) {
        this.wishes = wishes;
    }

    /** Where a court's order is. */
    public @Nullable String getOrder() {
        return order;
    }

    /** Typed in the form. */
    public void setOrder(@Nullable String order) {
        this.order = order;
    }
}
