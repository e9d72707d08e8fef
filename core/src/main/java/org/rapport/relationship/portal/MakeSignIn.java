package org.rapport.relationship.portal;

/**
 * A client makes the own sign-in.
 *
 * @param signInName as typed: an e-mail address or a name of their choice
 * @param codes whether a code is mailed each time, in place of a password
 * @param password as chosen, 10 to 200 characters; not looked at with codes
 * @param again the password once more, against a slip of the finger
 */
public record MakeSignIn(String signInName, boolean codes, String password, String again) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "MakeSignIn";
    }
}
