package org.rapport.web.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Reads the text files of one language into one map. A test makes sure that no key stands in two files. */
final class TextFiles {

    static final String FOLDER = "/org/rapport/web/texts/";

    private TextFiles() {}

    /** All texts of the files among {@code names} that belong to this language. */
    static Map<String, String> read(Collection<String> names, Locale language) {
        Map<String, String> texts = new HashMap<>();
        String ending = "_" + language.getLanguage() + ".properties";
        for (String name : names) {
            if (name.endsWith(ending)) {
                load(name).forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
            }
        }
        return Map.copyOf(texts);
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream file = TextFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("No text file " + name);
            }
            try (InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
