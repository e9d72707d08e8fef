package org.rapport.shared.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of every record: its organisation, then its id, so that each statement by key names both. */
@Embeddable
public class RecordKey implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UUID UNSET = new UUID(0, 0);

    @Column(name = "organisation_id")
    private UUID organisation = UNSET;

    @Column(name = "id")
    private UUID id = UNSET;

    /** For persistence only. */
    protected RecordKey() {}

    /** A key in an organisation. */
    public RecordKey(UUID organisation, UUID id) {
        this.organisation = Objects.requireNonNull(organisation);
        this.id = Objects.requireNonNull(id);
    }

    /** The organisation. */
    public UUID organisation() {
        return organisation;
    }

    /** The id within it. */
    public UUID id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordKey that && organisation.equals(that.organisation) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisation, id);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
