package org.rapport.relationship.care;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.contact.SafeContactMark;
import org.rapport.client.contact.SharedContact;

/**
 * How a person of a relationship is reached with care.
 *
 * @param mark that the contact is kept from the others, where it is
 * @param setBy the name of the member who set it in this relationship; empty otherwise
 * @param shared with whom an address or a number is shared
 */
public record ContactPage(
        UUID relationshipId,
        String code,
        UUID person,
        String name,
        Optional<SafeContactMark> mark,
        String setBy,
        List<SharedContact> shared) {

    /** Keeps its own copy. */
    public ContactPage {
        shared = List.copyOf(shared);
    }

    /** Whether it was set in this relationship and can be lifted here. */
    public boolean keptHere() {
        return mark.flatMap(SafeContactMark::here).isPresent();
    }

    /** The person's id; never the name. */
    @Override
    public String toString() {
        return "ContactPage " + person;
    }
}
