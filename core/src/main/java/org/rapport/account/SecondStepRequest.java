package org.rapport.account;

/**
 * Somebody takes the second step.
 *
 * @param half who gave the right password before
 * @param code what was typed: a code of the device, or a recovery code where one is accepted
 * @param address where the request came from, as text of an IP address
 */
public record SecondStepRequest(HalfWay half, String code, String address) {

    /** Not the code. */
    @Override
    public String toString() {
        return "SecondStepRequest";
    }
}
