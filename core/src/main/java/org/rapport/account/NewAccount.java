package org.rapport.account;

import java.time.Instant;
import java.util.UUID;

/** An account about to be stored. */
record NewAccount(UUID id, CreateAccount command, SignInName name, String hash, Instant at) {

    /** The id only. */
    @Override
    public String toString() {
        return "NewAccount " + id;
    }
}
