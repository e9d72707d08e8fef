package org.rapport.account;

import java.util.UUID;

/**
 * Somebody asks for a code, or types one.
 *
 * @param typed the sign-in name, or the code
 * @param ticket stands for the browser
 * @param address where the request came from, as text of an IP address
 * @param onThisMachine whether it came from this machine itself and through no proxy
 */
public record CodeRequest(String typed, UUID ticket, String address, boolean onThisMachine) {

    /** Neither name nor code. */
    @Override
    public String toString() {
        return "CodeRequest";
    }
}
