package org.rapport.contract;

import java.util.UUID;

/**
 * Signs a version.
 *
 * @param agreement the version
 * @param digest the digest of the terms the signer read; refused when they are not the version's
 * @param evidence the typed name of a client, or the strokes a therapist drew
 */
public record SignAgreement(UUID agreement, String digest, String evidence) {

    /** The same about the version a link to that one leads to. */
    SignAgreement of(UUID version) {
        return new SignAgreement(version, digest, evidence);
    }

    /** Names the type only. */
    @Override
    public String toString() {
        return "SignAgreement " + agreement;
    }
}
