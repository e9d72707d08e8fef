package org.rapport.client.consent;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words that come along, the first version of each purpose's text. */
public final class DefaultTexts {

    private static final String NAME = "org.rapport.client.consent.DefaultTexts";

    private DefaultTexts() {}

    /** The words for a purpose in both languages. */
    public static ConsentText of(ConsentPurpose purpose) {
        return new ConsentText(
                purpose, 1, words(Locale.ENGLISH, purpose.name()), words(Locale.GERMAN, purpose.name()), true);
    }

    /** What was chosen about secrets, in English. */
    static String english(SecretsPolicy policy) {
        return words(Locale.ENGLISH, policy);
    }

    /** The same in German. */
    static String german(SecretsPolicy policy) {
        return words(Locale.GERMAN, policy);
    }

    private static String words(Locale locale, SecretsPolicy policy) {
        String said = words(locale, policy.kind().name()) + " "
                + words(locale, "CLIENT_" + policy.client().name());
        return policy.words().isEmpty() ? said : said + "\n" + policy.words();
    }

    private static String words(Locale locale, String key) {
        return ResourceBundle.getBundle(
                        NAME,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
