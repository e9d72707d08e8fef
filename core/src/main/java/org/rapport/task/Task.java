package org.rapport.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.VersionedRecord;

/**
 * Something a member is asked to do. Opened by a feature; done once, by its owner, or settled by the feature when it
 * happened otherwise.
 */
@Entity
@Table(name = "task", schema = "rapport")
class Task extends VersionedRecord {

    @Column(name = "owner_id")
    private UUID ownerId = new UUID(0, 0);

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "done_by")
    private @Nullable UUID doneBy;

    @Column(name = "by_feature")
    private boolean byFeature;

    /** For persistence only. */
    protected Task() {}

    /** Whether it ends only where what it asks for is done. */
    boolean endsElsewhere() {
        return byFeature;
    }

    /** Whether it is this member's to do. */
    boolean isOf(UUID member) {
        return ownerId.equals(member);
    }

    /** Was done by this member; done once, it stays as it was done. Says whether this call did it. */
    boolean done(UUID member, Instant at) {
        if (doneAt != null) {
            return false;
        }
        doneAt = at;
        doneBy = member;
        return true;
    }

    /** Who did it, where somebody did. */
    @Nullable
    UUID doneBy() {
        return doneBy;
    }
}
