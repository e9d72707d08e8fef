package org.rapport.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }

    private static Map<String, String> complete() {
        Map<String, String> values = new HashMap<>();
        values.put("rapport.mail.host", "mail.example.org");
        values.put("rapport.mail.from", "rapport@example.org");
        values.put("rapport.public.url", "https://rapport.example/");
        return values;
    }

    @Test
    void withoutAHostThereIsNoMail() {
        Config none = config(Map.of("rapport.mail.from", "not an address"));
        assertThat(new MailSettings(none).account()).isEmpty();
        assertThat(MailSettings.problem(key -> none.getOptionalValue(key, String.class)))
                .isEmpty();
    }

    @Test
    void encryptionIsAskedForUnlessSomebodySaysOtherwise() {
        MailAccount account = new MailSettings(config(complete())).account().orElseThrow();
        assertThat(account.server()).isEqualTo(new MailAccount.Server("mail.example.org", 587, "starttls"));
        assertThat(account.publicUrl()).isEqualTo("https://rapport.example");
        Map<String, String> tls = complete();
        tls.put("rapport.mail.security", "TLS");
        assertThat(new MailSettings(config(tls))
                        .account()
                        .orElseThrow()
                        .server()
                        .port())
                .isEqualTo(465);
    }

    @Test
    void whatIsWrongIsNamedByItsKey() {
        assertThat(problem("rapport.mail.security", "perhaps")).contains("rapport.mail.security");
        assertThat(problem("rapport.mail.port", "70000")).contains("rapport.mail.port");
        assertThat(problem("rapport.mail.port", "many")).contains("rapport.mail.port");
        assertThat(problem("rapport.mail.from", "nobody")).contains("rapport.mail.from");
        assertThat(problem("rapport.public.url", " ")).contains("rapport.public.url");
    }

    private static String problem(String key, String value) {
        Map<String, String> values = complete();
        values.put(key, value);
        return MailSettings.problem(asked -> Optional.ofNullable(values.get(asked)))
                .orElseThrow();
    }

    @Test
    void theLoginIsNotShownInLogs() {
        Map<String, String> values = complete();
        values.put("rapport.mail.user", "rapport-user");
        values.put("rapport.mail.password", "hidden");
        MailAccount account = new MailSettings(config(values)).account().orElseThrow();
        assertThat(account.login().password()).isEqualTo("hidden");
        assertThat(account.toString()).doesNotContain("hidden").doesNotContain("rapport-user");
    }
}
