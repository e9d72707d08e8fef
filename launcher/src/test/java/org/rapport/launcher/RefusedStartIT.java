package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.journey.ProductProcess;

/** A start that cannot be: one sentence that says what to do, exit code 1 or 2, nothing touched. */
class RefusedStartIT {

    @TempDir
    Path data;

    @Test
    void a_port_in_use() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProductProcess refused = ProductProcess.launch(data, taken.getLocalPort());
            refusedWith(refused, 1, "Port " + taken.getLocalPort() + " is already in use by another program: ");
        }
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_data_directory_of_a_newer_rapport() throws IOException {
        Files.writeString(data.resolve("rapport.version"), "2\n");
        refusedWith(
                ProductProcess.launch(data),
                1,
                "The directory " + data + " belongs to a newer Rapport (data version 2, this one knows 1): ");
    }

    @Test
    void a_database_of_another_postgresql() throws IOException {
        Files.createDirectory(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "17\n");
        refusedWith(
                ProductProcess.launch(data),
                1,
                "The database in " + data + " was made by PostgreSQL 17, this Rapport brings PostgreSQL 18: ");
    }

    @Test
    void a_data_directory_that_cannot_be_written() {
        Path nobodysDirectory = Path.of("/proc");
        refusedWith(
                ProductProcess.launch(nobodysDirectory),
                1,
                "The directory " + nobodysDirectory + " cannot be written by this user: ");
        refusedWith(
                ProductProcess.launch(nobodysDirectory.resolve("rapport")),
                1,
                "The directory " + nobodysDirectory.resolve("rapport") + " cannot be written by this user: ");
    }

    @Test
    void too_little_space() {
        ProductProcess refused = ProductProcess.launchWith("-Drapport.data.least.free.mb=999999999", data);
        refusedWith(refused, 1, "Too little space: ");
        assertThat(refused.output()).contains("Rapport needs 999999999 MB. Free some or choose another disk");
    }

    @Test
    void an_unknown_option() {
        refusedWith(ProductProcess.launch(data, "--demo"), 2, "Unknown option: '--demo'. ");
    }

    @Test
    void an_unknown_command() {
        ProductProcess refused = ProductProcess.launch(data, "prepare");
        refusedWith(refused, 2, "Unmatched argument at index ");
        assertThat(refused.output()).contains("'prepare'. \"--help\" lists what is possible.");
    }

    @Test
    void an_option_without_its_value() {
        refusedWith(ProductProcess.launch(data, "--data"), 2, "Missing required parameter for option '--data' (DIR). ");
    }

    private static void refusedWith(ProductProcess start, int code, String sentence) {
        assertThat(start.awaitEnd()).isEqualTo(code);
        assertThat(start.output()).startsWith(sentence).hasLineCount(1);
    }
}
