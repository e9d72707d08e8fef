package org.rapport.client.consent;

/**
 * The text of a purpose in one version. The words that come along are the first version, until the organisation writes
 * its own.
 *
 * @param comesAlong whether these are the words that come along, which the organisation is to check
 */
public record ConsentText(ConsentPurpose purpose, int number, String english, String german, boolean comesAlong) {

    /** The words for a reader of this language; those of the other language where there are none. */
    public String in(String language) {
        String wanted = language.equals("de") ? german : english;
        return wanted.isEmpty() ? english + german : wanted;
    }

    @Override
    public String toString() {
        return "ConsentText " + purpose + " " + number;
    }
}
