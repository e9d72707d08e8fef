package org.rapport.account;

import java.util.UUID;
import org.rapport.shared.access.Actor;

/** An account as the gate gives it to the sign-in. */
record StoredAccount(UUID id, String passwordHash, Actor actor, boolean demonstration, boolean disabled) {

    /** The id only. */
    @Override
    public String toString() {
        return "StoredAccount " + id;
    }
}
