package org.rapport.client.consent;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words that come along, the first version of each purpose's text. */
public final class DefaultTexts {

    private static final String NAME = "org.rapport.client.consent.DefaultTexts";

    private DefaultTexts() {}

    /** The words for a purpose in both languages. */
    public static ConsentText of(ConsentPurpose purpose) {
        return new ConsentText(purpose, 1, words(Locale.ENGLISH, purpose), words(Locale.GERMAN, purpose), true);
    }

    private static String words(Locale locale, ConsentPurpose purpose) {
        return ResourceBundle.getBundle(
                        NAME,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(purpose.name());
    }
}
