package org.rapport.client.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that come along, the first version of each purpose's text. */
@ApplicationScoped
class DefaultTexts {

    private static final String NAME = "org.rapport.client.consent.DefaultTexts";

    private final ResourceBundle english = bundle(Locale.ENGLISH);
    private final ResourceBundle german = bundle(Locale.GERMAN);

    ConsentText of(ConsentPurpose purpose) {
        return new ConsentText(purpose, 1, english.getString(purpose.name()), german.getString(purpose.name()), true);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                NAME, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
