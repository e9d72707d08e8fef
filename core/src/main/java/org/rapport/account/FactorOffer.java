package org.rapport.account;

import org.rapport.account.factor.FactorSecret;

/**
 * What a device that is set up must be told. It is valid once a code of it came back.
 *
 * @param secret the secret
 * @param signInName whose codes these will be, for the device's list
 */
public record FactorOffer(FactorSecret secret, String signInName) {

    private static final String ISSUER = "Rapport";

    /** What the picture says. */
    public String address() {
        return secret.address(ISSUER, signInName);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "FactorOffer";
    }
}
