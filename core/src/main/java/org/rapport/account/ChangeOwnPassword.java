package org.rapport.account;

/**
 * A member changes the own password.
 *
 * @param current the one there is
 * @param next the one to be, 10 to 200 characters
 * @param again the same once more, against a slip of the finger
 * @param address where the request came from
 */
public record ChangeOwnPassword(String current, String next, String again, String address) {

    /** Neither of them. */
    @Override
    public String toString() {
        return "ChangeOwnPassword";
    }
}
