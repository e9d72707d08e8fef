package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void a_new_directory_is_for_its_user_only() throws IOException {
        Path root = temporary.resolve("new/data");
        try (DataDirectory data = DataDirectory.open(root)) {
            assertThat(permissions(root)).isEqualTo("rwx------");
            assertThat(permissions(data.logs())).isEqualTo("rwx------");
        }
    }

    @Test
    void a_second_rapport_in_the_same_directory_is_refused() {
        try (DataDirectory first = DataDirectory.open(temporary)) {
            refused(first.root(), "Another running Rapport uses the directory");
        }
        DataDirectory.open(temporary).close();
    }

    @Test
    void a_directory_with_other_peoples_files_is_refused() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "mine");
        refused(temporary, "holds other files (thesis.txt)");
    }

    @Test
    void a_configuration_may_lie_there_before_the_first_start() throws IOException {
        Files.writeString(temporary.resolve("rapport.properties"), "rapport.demonstration=false");
        DataDirectory.open(temporary).close();
    }

    @Test
    void a_directory_of_a_newer_rapport_is_refused() throws IOException {
        Files.writeString(temporary.resolve("rapport.version"), "2\n");
        refused(temporary, "belongs to a newer Rapport (data version 2, this one knows 1)");
    }

    @Test
    void a_database_of_another_postgresql_is_refused() throws IOException {
        Files.createDirectory(temporary.resolve("postgres"));
        Files.writeString(temporary.resolve("postgres/PG_VERSION"), "17\n");
        refused(temporary, "was made by PostgreSQL 17, this Rapport brings PostgreSQL 18");
    }

    @Test
    void a_refused_directory_is_free_for_the_next_attempt() throws IOException {
        Path marker = Files.writeString(temporary.resolve("rapport.version"), "2\n");
        refused(temporary, "newer Rapport");
        Files.delete(marker);
        DataDirectory.open(temporary).close();
    }

    @Test
    void too_little_space_is_told_in_megabytes() {
        System.setProperty(DataDirectory.LEAST_FREE, "999999999");
        try {
            refused(temporary, "Rapport needs 999999999 MB");
        } finally {
            System.clearProperty(DataDirectory.LEAST_FREE);
        }
    }

    @Test
    void a_directory_that_cannot_be_made_is_refused() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        refused(file.resolve("data"), "cannot be written by this user");
        refused(file, "is a file");
    }

    @Test
    void a_port_in_use_is_named_with_another_one_to_choose() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is already in use")
                    .hasMessageContaining("--port ");
        }
    }

    @Test
    void a_port_of_the_administrator_or_in_use_is_refused_with_both_reasons() throws IOException {
        int port = 1023;
        while (!Ports.isFree(port) && port > 900) {
            port--;
        }
        try (ServerSocket taken = new ServerSocket()) {
            if (Ports.isFree(port)) {
                taken.bind(new InetSocketAddress("127.0.0.1", port));
            }
            int refused = port;
            assertThatThrownBy(() -> Ports.requireFree(refused))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith(
                            "Port " + port + " cannot be used: it is taken, or kept for the administrator");
        }
    }

    @Test
    void secrets_are_made_once_and_readable_by_their_user_only() throws IOException {
        try (DataDirectory data = DataDirectory.open(temporary)) {
            String key = data.secrets().masterKey();
            assertThat(java.util.Base64.getDecoder().decode(key)).hasSize(32);
            assertThat(data.secrets().masterKey()).isEqualTo(key);
            assertThat(data.secrets().journalKey()).isNotEqualTo(key);
            assertThat(permissions(temporary.resolve("secrets/master.key"))).isEqualTo("rw-------");
        }
    }

    @Test
    void a_lost_key_is_never_replaced_by_a_new_one() throws IOException {
        try (DataDirectory data = DataDirectory.open(temporary)) {
            data.secrets().masterKey();
            data.layout().markFinished();
            Files.delete(temporary.resolve("secrets/master.key"));
            assertThatThrownBy(() -> data.secrets().masterKey())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("master.key is missing");
        }
    }

    private static void refused(Path root, String reason) {
        assertThatThrownBy(() -> DataDirectory.open(root))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
