package org.rapport.practice.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/**
 * Somebody was asked to work here. It is pending until it is accepted through its link or withdrawn; a new link makes
 * whoever makes it the one who invites. Its roles are rows of their own and may be taken back one practice at a time.
 */
@Entity
@Table(name = "invitation", schema = "rapport")
class Invitation extends VersionedRecord {

    @Column(name = "display_name")
    private String displayName = "";

    private String language = "";

    private @Nullable String email;

    @Column(name = "invited_by")
    private UUID invitedBy = new UUID(0, 0);

    @Column(name = "invited_at")
    private Instant invitedAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "mail_id")
    private @Nullable UUID mail;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "member_id")
    private @Nullable UUID member;

    /** For persistence only. */
    protected Invitation() {}

    Invitation(RecordKey key, String displayName, String language, String email) {
        super(key);
        this.displayName = displayName;
        this.language = language;
        this.email = email.isEmpty() ? null : email;
    }

    /** From here on, this member invites, until then; a mail that went before says nothing any more. */
    void issue(UUID by, Instant now, Instant until) {
        invitedBy = by;
        invitedAt = now;
        expiresAt = until;
        mail = null;
    }

    /** The mail that takes the link there. */
    void mailed(UUID id) {
        mail = id;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    void accept(Instant now, UUID asMember) {
        acceptedAt = now;
        member = asMember;
    }

    /** Refuses one that was accepted or withdrawn. */
    void requirePending() {
        if (isAccepted() || isWithdrawn()) {
            throw new DomainException(InvitationError.NOT_PENDING);
        }
    }

    boolean isAccepted() {
        return acceptedAt != null;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    String displayName() {
        return displayName;
    }

    String language() {
        return language;
    }

    /** Empty when none is known. */
    String email() {
        return email == null ? "" : email;
    }

    UUID invitedBy() {
        return invitedBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    UUID mail() {
        return mail;
    }
}
