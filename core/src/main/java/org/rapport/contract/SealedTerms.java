package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.rapport.contract.terms.FieldText;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.secret.Vault;

/**
 * Terms in the form in which they are stored, for whatever writes agreements in bulk inside its own transaction:
 * demonstration data, later imports. It asks nobody for permission.
 */
@ApplicationScoped
public class SealedTerms {

    @Inject
    private Vault vault;

    /**
     * What the columns hold: encrypted goals and other words, review points, what else was agreed, and the digests
     * signatures refer to.
     */
    public record Sealed(
            byte[] goals,
            byte[] words,
            String reviewPoints,
            String arrangements,
            String digest,
            String guardianDigest) {

        /** The form the digests are made in. */
        public int digestForm() {
            return 2;
        }
    }

    /** Encrypts the goals under the relationship and works out the digest. */
    public Sealed seal(UUID organisation, UUID relationship, AgreementTerms terms) {
        return new Sealed(
                vault.seal(organisation, relationship, TermsText.goals(terms.goals())),
                vault.seal(organisation, relationship, TermsText.words(terms.further())),
                TermsText.reviewPoints(terms.reviewAfter()),
                TermsText.arrangements(terms.further()),
                TermsText.secondDigest(terms),
                TermsText.secondGuardianDigest(terms));
    }

    /** Encrypts what somebody wants a term to say. */
    public byte[] wanted(UUID organisation, UUID relationship, Map<TermField, String> values) {
        return vault.seal(organisation, relationship, FieldText.write(values));
    }

    /** Encrypts the evidence of a signature, or the reason of a change asked for. */
    public byte[] evidence(UUID organisation, UUID relationship, String evidence) {
        return vault.seal(organisation, relationship, evidence);
    }
}
