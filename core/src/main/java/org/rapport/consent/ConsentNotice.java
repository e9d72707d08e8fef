package org.rapport.consent;

import java.util.UUID;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentState;

/**
 * Something a participant does not allow, or was not asked for.
 *
 * @param name the person's name
 * @param stops whether what needs it does not happen
 */
public record ConsentNotice(UUID person, String name, ConsentPurpose purpose, ConsentState state, boolean stops) {

    /** The person's id; never the name. */
    @Override
    public String toString() {
        return "ConsentNotice " + person + " " + purpose;
    }
}
