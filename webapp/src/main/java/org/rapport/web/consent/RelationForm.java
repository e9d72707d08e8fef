package org.rapport.web.consent;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.consent.family.DescribeRelation;
import org.rapport.consent.family.RelationType;

/** What is typed about a relation. */
public class RelationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable UUID from;
    private @Nullable UUID to;
    private @Nullable String toName;
    private @Nullable RelationType type;
    private final SeenForm seen = new SeenForm();

    /** As a command. */
    DescribeRelation toCommand() {
        return new DescribeRelation(
                from, to, toName, type, seen.by(), seen.getContact(), seen.getSince(), seen.getWords());
    }

    /** How it is seen. */
    public SeenForm getSeen() {
        return seen;
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
}
