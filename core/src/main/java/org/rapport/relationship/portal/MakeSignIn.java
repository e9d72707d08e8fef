package org.rapport.relationship.portal;

/**
 * A client makes the own sign-in.
 *
 * @param signInName as typed: an e-mail address or a name of their choice
 * @param password as chosen, 10 to 200 characters; empty for a code by mail each time
 * @param again the password once more, against a slip of the finger
 */
public record MakeSignIn(String signInName, String password, String again) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "MakeSignIn";
    }
}
