package org.rapport.contract.terms;

/** What the therapist does with what one participant tells alone; chosen explicitly. */
public enum SecretsPolicy {
    /** Nothing is kept from the others. */
    NO_SECRETS,
    /** The therapist judges what has to be told, and says so before. */
    LIMITED_SECRETS
}
