package org.rapport.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What the operator configured. A system property wins over the environment, the environment (upper case, dots and
 * hyphens as underscores) over {@code rapport.properties} in the data directory, that over the launcher's own default. All end
 * up as system properties, where the application reads them by MicroProfile Config.
 */
final class Settings {

    private final Properties file = new Properties();
    private final Map<String, String> environment;

    Settings(Path propertiesFile, Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        if (Files.exists(propertiesFile)) {
            try (Reader reader = Files.newBufferedReader(propertiesFile, StandardCharsets.UTF_8)) {
                file.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new Refusal(
                        "The configuration " + propertiesFile + " cannot be read: check its permissions and"
                                + " that it is a properties file in UTF-8.",
                        unreadable);
            }
        }
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(environment.get(variable(key))))
                .or(() -> Optional.ofNullable(file.getProperty(key)))
                .filter(value -> !value.isBlank())
                .map(String::strip);
    }

    /** The value, or a refusal that names the key. */
    String require(String key) {
        return get(key).orElseThrow(() -> lacks(key));
    }

    /** The refusal that names a key which is needed and not set. */
    static Refusal lacks(String key) {
        return new Refusal("The configuration lacks " + key + " (environment " + variable(key)
                + "); config/rapport.properties.example explains it.");
    }

    /** Hands the whole file over, and the given values where the operator set nothing. */
    void handOver(Map<String, String> defaults) {
        for (String key : file.stringPropertyNames()) {
            get(key).ifPresent(value -> System.setProperty(key, value));
        }
        defaults.forEach((key, value) -> System.setProperty(key, get(key).orElse(value)));
    }

    /** The keys the file names, whatever they are. */
    Set<String> fileKeys() {
        return file.stringPropertyNames();
    }

    /** The name of a key in the environment, as MicroProfile Config reads it. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
