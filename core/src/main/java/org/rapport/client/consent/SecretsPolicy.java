package org.rapport.client.consent;

/**
 * How what one participant of a couple or family tells is kept from the others, in one version.
 *
 * @param number counts the versions of a relationship, from 1
 * @param words what was agreed beyond that, in the therapist's words; empty where nothing was
 */
public record SecretsPolicy(int number, Kind kind, ClientIs client, String words) {

    /** What is done with what one tells alone. */
    public enum Kind {
        /** Nothing is kept from the others. */
        NO_SECRETS,
        /** Some things may be kept from the others; the words say which. */
        LIMITED_SECRETS
    }

    /** Whose interests the work serves. */
    public enum ClientIs {
        /** The couple or family as a whole. */
        RELATIONSHIP,
        /** Each participant. */
        EACH
    }

    /** The version; never the words. */
    @Override
    public String toString() {
        return "SecretsPolicy " + number;
    }
}
