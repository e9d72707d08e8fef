package org.rapport.shared.data;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/** A record that may change; a version tells when somebody else changed it first. Append-only records have none. */
@MappedSuperclass
public abstract class VersionedRecord extends OrganisationRecord {

    @Version
    private long version;

    /** For persistence only. */
    protected VersionedRecord() {}

    /** A new record with its key. */
    protected VersionedRecord(RecordKey key) {
        super(key);
    }

    /** The version a form carries to notice later that somebody else changed the record. */
    public final long version() {
        return version;
    }

    /** Refuses with {@code CHANGED_MEANWHILE} when the form was made from another version. */
    public final void requireVersion(long seen) {
        if (seen != version) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
    }
}
