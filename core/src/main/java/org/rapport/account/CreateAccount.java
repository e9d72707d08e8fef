package org.rapport.account;

import java.util.UUID;

/**
 * A new account in the actor's organisation.
 *
 * @param kind whom it belongs to
 * @param subject the member's or the person's id
 * @param signInName as typed; stored without case
 * @param password as chosen, 10 to 200 characters; a client may have none and gets a mailed code each time
 * @param demonstration whether it belongs to demonstration data and works on this machine only
 */
public record CreateAccount(SubjectKind kind, UUID subject, String signInName, String password, boolean demonstration) {

    /** The subject only. */
    @Override
    public String toString() {
        return "CreateAccount " + kind + " " + subject;
    }
}
