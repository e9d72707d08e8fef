package org.rapport.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.Row;

/** A link as the gate gives it; its organisation, person and subject are missing for the first administrator. */
record StoredLink(
        UUID id,
        String kind,
        @Nullable UUID organisation,
        @Nullable UUID person,
        @Nullable UUID subject,
        Instant expiresAt,
        boolean used,
        boolean revoked) {

    static final String FIRST_ADMINISTRATOR = "FIRST_ADMINISTRATOR";
    private static final String INVITATION = "INVITATION";
    static final String COLUMNS = "id, kind, organisation_id, person_id, subject_id, expires_at, used_at, revoked_at";

    static StoredLink of(Row row) {
        return new StoredLink(
                row.uuid(0),
                row.text(1),
                row.uuidOrNull(2),
                row.uuidOrNull(3),
                row.uuidOrNull(4),
                row.instant(5),
                row.instantOrNull(6) != null,
                row.instantOrNull(7) != null);
    }

    boolean isForFirstAdministrator() {
        return kind.equals(FIRST_ADMINISTRATOR);
    }

    /** Whether it stands for a person and something of theirs; the others open pages of their own. */
    boolean isPersonal() {
        return !isForFirstAdministrator() && !kind.equals(INVITATION);
    }

    LinkState state(Instant now) {
        if (used) {
            return LinkState.USED;
        }
        if (revoked) {
            return LinkState.REVOKED;
        }
        return now.isBefore(expiresAt) ? LinkState.OPEN : LinkState.EXPIRED;
    }
}
