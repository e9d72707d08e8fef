package org.rapport.practice.invitation;

/**
 * Somebody accepts an invitation.
 *
 * @param secret of its link
 * @param signInName what they will sign in with
 * @param password 10 to 200 characters
 */
public record AcceptInvitation(String secret, String signInName, String password) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "AcceptInvitation";
    }
}
