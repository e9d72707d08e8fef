package org.rapport.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said about a configuration before anybody asks the database. */
class StartCheckTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final Map<String, String> configuration = new HashMap<>(Map.of(
            "rapport.database.url", "jdbc:postgresql://127.0.0.1:5432/rapport",
            "rapport.database.user", "rapport_app",
            "rapport.database.password", "secret",
            "rapport.master.key", KEY,
            "rapport.journal.key", KEY));

    @Test
    void aWholeConfigurationIsNotRefused() {
        assertThat(refusals()).isEmpty();
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        configuration.remove("rapport.database.password");
        configuration.put("rapport.master.key", " ");
        assertThat(refusals())
                .containsExactly(
                        "Rapport does not start: the configuration lacks rapport.database.password.",
                        "Rapport does not start: the configuration lacks rapport.master.key.");
    }

    @Test
    void anAddressOfAnotherKindIsNamedWithTheRightForm() {
        for (String wrong :
                List.of("rapport", "postgresql://127.0.0.1/rapport", "jdbc:postgresql://127.0.0.1:port/x")) {
            configuration.put("rapport.database.url", wrong);
            assertThat(refusals())
                    .containsExactly("Rapport does not start: rapport.database.url is not of the form"
                            + " jdbc:postgresql://host:port/name.");
        }
    }

    @Test
    void aKeyOfAnotherLengthIsNamedAndNotShown() {
        configuration.put("rapport.master.key", "c2hvcnQ=");
        configuration.put("rapport.journal.key", "not base64!");
        assertThat(refusals())
                .containsExactly(
                        "Rapport does not start: rapport.master.key is not 32 bytes in base64.",
                        "Rapport does not start: rapport.journal.key is not 32 bytes in base64.");
    }

    @Test
    void aPatienceThatIsNoneIsNamed() {
        for (String wrong : List.of("1", "3601", "PT5S", "-4", "99999999999")) {
            configuration.put("rapport.database.timeout.seconds", wrong);
            assertThat(refusals())
                    .containsExactly(
                            "Rapport does not start: rapport.database.timeout.seconds must be from 2 to 3600.");
        }
        for (String right : List.of("2", " 60 ", "3600", "")) {
            configuration.put("rapport.database.timeout.seconds", right);
            assertThat(refusals()).isEmpty();
        }
    }

    @Test
    void theDataSourceIsDefinedWithoutItsKeysAndRefusesEveryConnectionWithTheirNames() {
        ConfiguredDataSource source = new ConfiguredDataSource();
        source.setUrl("jdbc:mysql://127.0.0.1/rapport");
        source.setUser("${MPCONFIG=rapport.database.user}");
        source.setPassword("secret");
        assertThatThrownBy(source::getConnection)
                .isInstanceOf(SQLException.class)
                .hasMessageContainingAll("lacks", "rapport.database.url", "rapport.database.user")
                .hasMessageNotContainingAny("secret", "password");
    }

    private List<String> refusals() {
        return StartCheck.configuration(key -> Optional.ofNullable(configuration.get(key)));
    }
}
