package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.journey.ProductProcess;
import org.rapport.journey.RunningProduct;
import org.rapport.journey.RunningProduct.Product;

/** The product as it is started, stopped and killed on a machine. */
@ExtendWith(RunningProduct.class)
class StartIT {

    @TempDir
    Path temporary;

    @Test
    void it_listens_on_loopback_only_with_one_port_of_its_own_and_one_of_its_database(Product product) {
        List<OpenSocket> sockets = OpenSocket.of(family(product.process()));
        assertThat(sockets).allMatch(OpenSocket::isLoopback);
        assertThat(sockets)
                .extracting(OpenSocket::port)
                .contains(product.process().port())
                .hasSize(2);
    }

    @Test
    void a_second_product_in_the_same_directory_ends_with_one_sentence(Product product) {
        ProductProcess second = ProductProcess.launch(product.process().data());
        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.output()).startsWith("Another running Rapport").hasLineCount(1);
        assertThat(product.process().data().resolve("running.properties")).exists();
    }

    @Test
    void a_killed_product_starts_again_with_its_data_and_then_stops_in_order() throws IOException {
        ProductProcess killed = ProductProcess.launch(temporary, "--empty").awaitReady();
        List<ProcessHandle> familyOfKilled = family(killed);
        String key = Files.readString(temporary.resolve("secrets/master.key"));
        killed.signal("KILL");
        killed.awaitEnd();

        ProductProcess again = ProductProcess.launch(temporary, "--empty").awaitReady();
        assertThat(familyOfKilled).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(temporary.resolve("secrets/master.key"))).isEqualTo(key);

        List<ProcessHandle> family = family(again);
        again.signal("TERM");
        assertThat(again.awaitEnd()).isZero();
        assertThat(family).noneMatch(ProcessHandle::isAlive);
        assertThat(again.output()).endsWith("everything is saved in " + temporary + ".");
        assertThat(temporary.resolve("running.properties")).doesNotExist();
        assertThat(temporary.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_stop_during_the_start_leaves_nothing_running() {
        ProductProcess product = ProductProcess.launch(temporary, "--empty");
        while (Files.notExists(temporary.resolve("postgres/postmaster.opts"))) {
            assertThat(product.handle().isAlive()).as(product.output()).isTrue();
            Thread.onSpinWait();
        }
        List<ProcessHandle> family = family(product);
        // Not INT: a process started in the background of a script may inherit that INT is ignored.
        product.signal("TERM");
        assertThat(product.awaitEnd()).isZero();
        assertThat(family).noneMatch(ProcessHandle::isAlive);
    }

    /** The Java process, its database and everything they started. */
    private static List<ProcessHandle> family(ProductProcess product) {
        ProcessHandle database = PostmasterFile.in(product.data().resolve("postgres"))
                .flatMap(PostmasterFile::process)
                .orElseThrow();
        return Stream.of(product.handle(), database)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }
}
