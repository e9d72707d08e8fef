package org.rapport.demo;

import java.time.LocalDate;
import org.rapport.client.NameKeys;

/** An invented person. */
record DemoPerson(String givenName, String familyName, LocalDate bornOn, String language, String role) {

    /** What sorts the person in a list. */
    String sortKey() {
        return NameKeys.sortKey(givenName, familyName);
    }

    /** What the person is found by under the given name. */
    String givenKey() {
        return NameKeys.givenKey(givenName, familyName);
    }

    /** An address that can reach nobody: the domain is reserved. */
    String email() {
        String plain = java.text.Normalizer.normalize(givenName + "." + familyName, java.text.Normalizer.Form.NFD);
        return plain.replaceAll("[^A-Za-z.]", "").toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }
}
