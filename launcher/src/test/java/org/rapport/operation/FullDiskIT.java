package org.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.journey.ProductProcess;
import org.rapport.launcher.AskedChecks;
import org.rapport.launcher.CheckLoad;
import org.rapport.launcher.LinkedClient;

/** The disk gets full while clients send; what was acknowledged is there once there is room again. Needs root to mount. */
class FullDiskIT {

    private static final String SIZE = "700m";

    private final Path disk = Program.directory("rapport-disk");
    private boolean mounted;
    private ProductProcess product;

    @BeforeEach
    void mount() {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may mount a small disk");
        Program.run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE + ",mode=755", "tmpfs", disk.toString()));
        mounted = true;
        product = start();
    }

    @AfterEach
    void unmount() {
        if (product != null) {
            product.close();
        }
        if (mounted) {
            Program.run(List.of("umount", "-l", disk.toString()));
        }
        Program.run(List.of("rm", "-rf", disk.toString()));
    }

    @Test
    void nothing_acknowledged_is_lost_and_it_goes_on_once_there_is_room() throws Exception {
        AskedChecks checks = checks();
        Map<UUID, LinkedClient> clients = checks.ask(100);
        for (LinkedClient client : clients.values()) {
            client.open();
        }
        LinkedClient typing = checks.ask(1).values().iterator().next();
        typing.open();
        Path filler = disk.resolve("filler");
        try (CheckLoad load = new CheckLoad(clients, 10).startUntilCut()) {
            load.awaitEnough();
            fill(filler);
            load.awaitEnd();
            long kept = typeUntilFull(typing);
            Files.delete(filler);
            if (!product.handle().isAlive()) {
                assertThat(product.output()).contains("Rapport stops; ");
                product = start();
            }
            AskedChecks again = checks();
            LinkedClient next = again.ask(1).values().iterator().next();
            Program.await("the site stores again", () -> answers(next));
            load.proveNothingIsLostOrDoubled(again);
            Program.await("the form opens", () -> opens(typing));
            assertThat(typing.keptSequence()).isGreaterThanOrEqualTo(kept);
        }
    }

    private ProductProcess start() {
        int port = product == null ? ProductProcess.freePort() : product.port();
        return ProductProcess.launch(
                        disk.resolve("data"), port, Map.of("JAVA_TOOL_OPTIONS", "-Drapport.data.least.free.mb=50"))
                .awaitReady();
    }

    private AskedChecks checks() {
        return new AskedChecks(
                product.address(),
                role -> DriverManager.getConnection(product.databaseUrl(), role, product.databasePassword(role)));
    }

    /** Drafts go on until the database cannot keep one; answers the last one it said it has. */
    private static long typeUntilFull(LinkedClient typing) {
        for (long sequence = 1; sequence < 1_000_000; sequence++) {
            try {
                int status = typing.draft(sequence, CheckLoad.ANSWERS);
                if (status != 200) {
                    assertThat(status).isEqualTo(503);
                    return sequence - 1;
                }
            } catch (IOException cut) {
                return sequence - 1;
            }
        }
        throw new AssertionError("The disk was never full");
    }

    private static boolean opens(LinkedClient client) {
        try {
            client.open();
            return true;
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }

    private static boolean answers(LinkedClient client) {
        try {
            return opens(client) && client.submit(CheckLoad.ANSWERS) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Takes every free block, and those that become free meanwhile. */
    private static void fill(Path file) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(file).isNotEmptyFile();
        }
    }
}
