package org.rapport.account;

/**
 * What a member gives again before something about the own sign-in changes.
 *
 * @param password the password
 * @param code a code of the device that is set up, or a recovery code; empty where none is set up
 * @param address where the request came from
 */
public record ProveItIsMe(String password, String code, String address) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "ProveItIsMe";
    }
}
