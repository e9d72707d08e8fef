package org.rapport.shared.data;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** An entity of one organisation. Equality is by key, which the application assigns when it makes the record. */
@MappedSuperclass
public abstract class OrganisationRecord {

    @EmbeddedId
    private RecordKey key = new RecordKey();

    /** For persistence only. */
    protected OrganisationRecord() {}

    /** A new record with its key. */
    protected OrganisationRecord(RecordKey key) {
        this.key = key;
    }

    /** Organisation and id. */
    public final RecordKey key() {
        return key;
    }

    /** The id within the organisation. */
    public final UUID id() {
        return key.id();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof OrganisationRecord that && getClass() == that.getClass() && key.equals(that.key);
    }

    @Override
    public final int hashCode() {
        return key.hashCode();
    }

    /** The type and id; never the contents. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + " " + key;
    }
}
