package org.rapport.client.contact;

import java.util.UUID;
import org.rapport.client.ContactKind;

/** Two people of a unit are reached by the same address or number: messages for one can be read by the other. */
public record SharedContact(UUID one, String oneName, UUID other, String otherName, ContactKind kind) {

    /** Whether this person is one of the two. */
    public boolean concerns(UUID person) {
        return one.equals(person) || other.equals(person);
    }

    /** The ids; never the names. */
    @Override
    public String toString() {
        return "SharedContact " + one + " " + other;
    }
}
