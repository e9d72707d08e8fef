package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path directory;

    private final Properties before = (Properties) System.getProperties().clone();

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    @Test
    void the_environment_wins_over_the_file_and_a_system_property_over_both() throws IOException {
        Settings settings = settings("rapport.public.url=file", Map.of("RAPPORT_PUBLIC_URL", "environment"));
        assertThat(settings.get("rapport.public.url")).contains("environment");
        System.setProperty("rapport.public.url", "property");
        assertThat(settings.get("rapport.public.url")).contains("property");
    }

    @Test
    void the_application_gets_the_file_and_the_defaults_it_does_not_override() throws IOException {
        settings("rapport.public.url=https://praxis.example\nrapport.other=1", Map.of())
                .handOver(Map.of("rapport.public.url", "http://127.0.0.1", "rapport.plugins.dir", "/plugins"));
        assertThat(System.getProperty("rapport.public.url")).isEqualTo("https://praxis.example");
        assertThat(System.getProperty("rapport.other")).isEqualTo("1");
        assertThat(System.getProperty("rapport.plugins.dir")).isEqualTo("/plugins");
    }

    @Test
    void a_hyphen_is_an_underscore_in_the_environment_as_in_the_application() throws IOException {
        Settings settings = settings("rapport.sign-in.minutes=1", Map.of("RAPPORT_SIGN_IN_MINUTES", "2"));
        assertThat(settings.get("rapport.sign-in.minutes")).contains("2");
    }

    @Test
    void an_empty_value_counts_as_not_set() throws IOException {
        assertThat(settings("rapport.public.url= ", Map.of()).get("rapport.public.url"))
                .isEmpty();
    }

    @Test
    void a_missing_password_is_named_with_its_variable() throws IOException {
        Settings settings = settings("rapport.database.url=jdbc:postgresql://db/rapport", Map.of());
        assertThatThrownBy(() -> DatabaseAccess.external(settings))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("RAPPORT_DATABASE_PASSWORD");
    }

    @Test
    void the_owners_password_is_missed_only_by_what_needs_it() throws IOException {
        Settings settings = settings(
                "rapport.database.url=jdbc:postgresql://db/rapport\nrapport.database.password=secret", Map.of());
        DatabaseAccess access = DatabaseAccess.external(settings);
        assertThat(access.knownOwner()).isEmpty();
        assertThatThrownBy(access::owner)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("RAPPORT_DATABASE_OWNER_PASSWORD");
    }

    @Test
    void a_login_never_shows_its_password() {
        assertThat(new DatabaseAccess.Login("rapport_app", "secret")).hasToString("rapport_app");
    }

    private Settings settings(String file, Map<String, String> environment) throws IOException {
        return new Settings(Files.writeString(directory.resolve("rapport.properties"), file), environment);
    }
}
