package org.rapport.operation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an operator puts into the environment of every instance of one installation. */
final class Installed {

    private Installed() {}

    /** The environment that reaches this database, with demonstration data, people coming to this address. */
    static Map<String, String> environment(String databaseUrl, String publicUrl) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("RAPPORT_DATABASE_URL", databaseUrl);
        environment.put("RAPPORT_DATABASE_USER", "rapport_app");
        environment.put("RAPPORT_DATABASE_PASSWORD", OwnPostgres.PASSWORD);
        environment.put("RAPPORT_MASTER_KEY", key("master"));
        environment.put("RAPPORT_JOURNAL_KEY", key("journal"));
        environment.put("RAPPORT_PLUGINS_DIR", home().resolve("plugins").toString());
        environment.put("RAPPORT_PUBLIC_URL", publicUrl);
        environment.put("RAPPORT_PROXY_ADDRESSES", "127.0.0.1");
        environment.put("RAPPORT_DEMONSTRATION", "true");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }

    /** Where rapport.jar and rapport.war lie. */
    static Path home() {
        return Path.of(System.getProperty("rapport.home", "target")).toAbsolutePath();
    }

    /** Brings the schema up as {@code rapport migrate} does, with the owner's password, which no instance ever gets. */
    static String migrate(OwnPostgres database) {
        Map<String, String> environment = environment(database.url(), "http://127.0.0.1/");
        environment.put("RAPPORT_DATABASE_OWNER_PASSWORD", OwnPostgres.PASSWORD);
        return Program.run(List.of(Program.ofProject("rapport").toString(), "migrate"), environment);
    }

    private static String key(String of) {
        return Base64.getEncoder()
                .encodeToString((of + "-".repeat(32)).substring(0, 32).getBytes(StandardCharsets.UTF_8));
    }
}
