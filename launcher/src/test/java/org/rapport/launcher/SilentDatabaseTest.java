package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A database that takes connections and says nothing, as one does that was stopped in the middle of its work. */
class SilentDatabaseTest {

    private static final Duration SHORT = Duration.ofSeconds(1);

    @Test
    void is_not_waited_for() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/rapport?sslmode=disable";
            assertThatThrownBy(() -> new DatabaseAccess.Login("rapport_owner", "secret").connect(url, SHORT))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getSQLState()).startsWith("08"))
                    .hasMessageNotContaining("secret");
        }
    }
}
