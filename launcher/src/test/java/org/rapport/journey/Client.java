package org.rapport.journey;

import java.time.LocalDate;

/**
 * Somebody invented who is registered in a journey.
 *
 * @param givenName the given name
 * @param familyName the family name
 * @param bornOn the date of birth
 */
record Client(String givenName, String familyName, LocalDate bornOn) {

    /** An adult with this name. */
    static Client adult(String givenName, String familyName) {
        return new Client(givenName, familyName, LocalDate.of(1984, 5, 17));
    }

    /** Both names. */
    String name() {
        return givenName + " " + familyName;
    }

    /** Fills a participant's fields; the contact is an e-mail address. */
    void typeInto(Part participant) {
        participant.fill("Given name", givenName).fill("Family name", familyName);
        participant.day("Date of birth", bornOn);
        participant.fill("Address or number", "someone@example.org");
    }
}
