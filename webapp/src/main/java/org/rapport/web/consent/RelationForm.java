package org.rapport.web.consent;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.consent.family.ContactStatus;
import org.rapport.consent.family.DescribeRelation;
import org.rapport.consent.family.RelationType;

/** What is typed about a relation. */
public class RelationForm implements Serializable {

    /** Stands for the therapist among those who describe. */
    static final String THERAPIST = "therapist";

    private static final long serialVersionUID = 1L;

    private @Nullable UUID from;
    private @Nullable UUID to;
    private @Nullable String toName;
    private @Nullable RelationType type;
    private @Nullable String describedBy;
    private @Nullable ContactStatus contact;
    private @Nullable LocalDate since;
    private @Nullable String words;

    /** As a command. */
    DescribeRelation toCommand() {
        UUID by = describedBy == null || describedBy.equals(THERAPIST) ? null : UUID.fromString(describedBy);
        return new DescribeRelation(from, to, toName, type, by, contact, since, words);
    }

    /** Who takes part. */
    public @Nullable UUID getFrom() {
        return from;
    }

    /** Chosen in the form. */
    public void setFrom(@Nullable UUID from) {
        this.from = from;
    }

    /** The other one, where known. */
    public @Nullable UUID getTo() {
        return to;
    }

    /** Chosen in the form. */
    public void setTo(@Nullable UUID to) {
        this.to = to;
    }

    /** The other one's name, where they take no part. */
    public @Nullable String getToName() {
        return toName;
    }

    /** Typed in the form. */
    public void setToName(@Nullable String toName) {
        this.toName = toName;
    }

    /** What the other is to the first. */
    public @Nullable RelationType getType() {
        return type;
    }

    /** Chosen in the form. */
    public void setType(@Nullable RelationType type) {
        this.type = type;
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
