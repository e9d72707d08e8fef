package org.rapport.web.consent;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.consent.family.ContactStatus;

/** What is typed about how somebody sees a relation. */
public class SeenForm implements Serializable {

    /** Stands for the therapist among those who describe. */
    static final String THERAPIST = "therapist";

    private static final long serialVersionUID = 1L;

    private @Nullable String describedBy;
    private @Nullable ContactStatus contact;
    private @Nullable LocalDate since;
    private @Nullable String words;

    /** Whose view it is; null for the therapist's own. */
    @Nullable
    UUID by() {
        return describedBy == null || describedBy.equals(THERAPIST) ? null : UUID.fromString(describedBy);
    }

    /** Whose view it is. */
    public @Nullable String getDescribedBy() {
        return describedBy;
    }

    /** Chosen in the form. */
    public void setDescribedBy(@Nullable String describedBy) {
        this.describedBy = describedBy;
    }

    /** How close they are. */
    public @Nullable ContactStatus getContact() {
        return contact;
    }

    /** Chosen in the form. */
    public void setContact(@Nullable ContactStatus contact) {
        this.contact = contact;
    }

    /** Since when. */
    public @Nullable LocalDate getSince() {
        return since;
    }

    /** Typed in the form. */
    public void setSince(@Nullable LocalDate since) {
        this.since = since;
    }

    /** In their words. */
    public @Nullable String getWords() {
        return words;
    }

    /** Typed in the form. */
    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
