package org.rapport.web.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.rapport.shared.data.DatabaseCheck;
import org.rapport.shared.data.SchemaVersions;
import org.rapport.shared.mail.MailSettings;

/**
 * What must hold before the first request: the configuration names what is needed, the database answers, has exactly
 * this program's schema, and the role the application signs in with cannot walk around the wall between organisations.
 */
@ApplicationScoped
class StartCheck {

    private static final String NO = "Rapport does not start: ";
    private static final String URL = "rapport.database.url";
    private static final List<String> NEEDED = List.of(
            URL, "rapport.database.user", "rapport.database.password", "rapport.master.key", "rapport.journal.key");
    private static final List<String> KEYS = List.of("rapport.master.key", "rapport.journal.key");

    @Inject
    private Config config;

    @Inject
    private SchemaVersions versions;

    @Resource(lookup = "java:app/jdbc/rapport")
    private @Nullable DataSource database;

    /** One sentence for each reason to refuse. */
    List<String> refusals() {
        List<String> refusals = configuration(key -> config.getOptionalValue(key, String.class));
        return refusals.isEmpty() ? database() : refusals;
    }

    /** What is wrong with the configuration, asked by key. */
    static List<String> configuration(Function<String, Optional<String>> values) {
        List<String> refusals = new ArrayList<>();
        Map<String, String> given = new HashMap<>();
        for (String key : NEEDED) {
            values.apply(key)
                    .filter(value -> !value.isBlank())
                    .ifPresentOrElse(
                            value -> given.put(key, value),
                            () -> refusals.add(NO + "the configuration lacks " + key + "."));
        }
        String url = given.get(URL);
        if (url != null && Driver.parseURL(url, null) == null) {
            refusals.add(NO + URL + " is not of the form jdbc:postgresql://host:port/name.");
        }
        KEYS.stream()
                .filter(key -> given.containsKey(key) && !isKey(given.get(key)))
                .forEach(key -> refusals.add(NO + key + " is not 32 bytes in base64."));
        DatabasePatience.problem(values).ifPresent(problem -> refusals.add(NO + problem + "."));
        MailSettings.problem(values).ifPresent(problem -> refusals.add(NO + problem + "."));
        return refusals;
    }

    private List<String> database() {
        return database == null
                ? List.of(NO + "the server has not made its data source.")
                : new DatabaseCheck(database, versions.expected()).refusals();
    }

    private static boolean isKey(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded).length == 32;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
