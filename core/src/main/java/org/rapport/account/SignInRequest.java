package org.rapport.account;

/**
 * Someone tries to sign in.
 *
 * @param name what was typed as name
 * @param password what was typed as password
 * @param address where the request came from, as text of an IP address
 * @param onThisMachine whether it came from this machine itself and through no proxy
 */
public record SignInRequest(String name, String password, String address, boolean onThisMachine) {

    /** Neither name nor password. */
    @Override
    public String toString() {
        return "SignInRequest";
    }
}
