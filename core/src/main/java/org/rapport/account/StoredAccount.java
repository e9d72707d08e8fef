package org.rapport.account;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.access.Actor;

/**
 * An account as the gate gives it to the sign-in.
 *
 * @param passwordHash missing for a client who signs in with mailed codes only
 */
record StoredAccount(UUID id, @Nullable String passwordHash, Actor actor, boolean demonstration, boolean disabled) {

    /** The hash of the password, if there is one. */
    Optional<String> password() {
        return Optional.ofNullable(passwordHash);
    }

    boolean isOf(SubjectKind kind) {
        return (kind == SubjectKind.MEMBER) == (actor instanceof Actor.Member);
    }

    /** The id only. */
    @Override
    public String toString() {
        return "StoredAccount " + id;
    }
}
