package org.rapport.account;

/**
 * How a client signs in to the portal.
 *
 * @param signInName the name
 * @param withPassword whether there is a password; without one a code is mailed each time
 * @param demonstration whether it belongs to demonstration data, works on this machine only and keeps its password
 * @param closed whether it opens nothing any more
 */
public record ClientAccount(String signInName, boolean withPassword, boolean demonstration, boolean closed) {

    /** Nothing of the name. */
    @Override
    public String toString() {
        return "ClientAccount";
    }
}
