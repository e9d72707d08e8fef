package org.rapport.shared.access;

import java.util.UUID;

/** Who acts in a transaction, and in which organisation. Made by the web layer or by a job, never by a caller's claim. */
public sealed interface Actor {

    /** The version of ids that are nothing but random. */
    int RANDOM = 4;

    /** Stands for no particular browser. */
    UUID NO_BROWSER = new UUID(0, 0);

    /** The organisation whose rows the transaction sees. */
    UUID organisation();

    /** The id written into journal and ledger: a member's, a person's, or a job's organisation. */
    UUID id();

    /** The kind's name in journal and ledger. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** A member of staff who signed in; what they may do is asked of {@link RoleSource} at each call. */
    record Member(UUID organisation, UUID id) implements Actor {}

    /** A client who signed in. */
    record ClientSignedIn(UUID organisation, UUID id) implements Actor {}

    /**
     * A person who came through a personal link that stands for one subject (an assignment, an agreement version).
     *
     * @param browser the random name of the browser they came with: whoever holds a link can write, and reads back only
     *     what was typed in the same browser
     */
    record ClientByLink(UUID organisation, UUID id, UUID link, UUID subject, UUID browser) implements Actor {

        /** Somebody whose browser is not known (yet). */
        public ClientByLink(UUID organisation, UUID id, UUID link, UUID subject) {
            this(organisation, id, link, subject, NO_BROWSER);
        }

        /** The same person, in this browser. */
        public ClientByLink in(UUID name) {
            if (name.version() != RANDOM) {
                // ids of another kind stand for something else, such as the portal
                throw new IllegalArgumentException("a browser's name is a random one");
            }
            return new ClientByLink(organisation, id, link, subject, name);
        }
    }

    /**
     * A guardian who came through a personal link that stands for one subject: somebody who may sign and pay for a child,
     * and is no client of the boundaries that show what clients say.
     */
    record GuardianByLink(UUID organisation, UUID id, UUID link, UUID subject) implements Actor {}

    /** Work of the system itself in one organisation. */
    record Job(UUID organisation, String name) implements Actor {
        @Override
        public UUID id() {
            return organisation;
        }
    }
}
