package org.rapport.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/** A place where a practice works; it belongs to one practice for good and may get another name. */
@Entity
@Table(name = "site", schema = "rapport")
class Site extends VersionedRecord {

    @Column(name = "practice_id")
    private UUID practice = new UUID(0, 0);

    private String name = "";

    /** For persistence only. */
    protected Site() {}

    Site(RecordKey key, UUID practice, String name) {
        super(key);
        this.practice = practice;
        rename(name);
    }

    final void rename(String other) {
        name = Name.require("site", other);
    }

    UUID practice() {
        return practice;
    }

    String name() {
        return name;
    }
}
