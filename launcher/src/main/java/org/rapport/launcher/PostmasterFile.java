package org.rapport.launcher;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * {@code postmaster.pid}: what a running PostgreSQL writes into its data directory, and a killed one leaves there.
 *
 * @param directory the cluster's directory
 * @param pid the process that wrote it
 */
record PostmasterFile(Path directory, long pid) {

    private static final System.Logger LOG = System.getLogger(PostmasterFile.class.getName());
    private static final String NAME = "postmaster.pid";
    private static final long PATIENCE = 60;

    static Optional<PostmasterFile> in(Path cluster) {
        Path file = cluster.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return Optional.of(
                    new PostmasterFile(cluster, Long.parseLong(lines.get(0).strip())));
        } catch (IOException | RuntimeException unreadable) {
            throw new Refusal(
                    file + " cannot be read: make sure that no PostgreSQL uses this directory, then delete"
                            + " the file.",
                    unreadable);
        }
    }

    /** The live PostgreSQL of this directory, if the number still means it and not another program. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurServer);
    }

    /** Stops a server that outlived its Rapport, or removes the file of one that died; the data is untouched. */
    void clearLeftover() {
        Optional<ProcessHandle> left = process();
        if (left.isPresent()) {
            LOG.log(Level.INFO, "Stopping PostgreSQL (process {0}) left over from an interrupted run", pid);
            stop(left.get());
        }
        orphans().forEach(orphan -> {
            LOG.log(Level.INFO, "Ending process {0} of a PostgreSQL that was killed", orphan.pid());
            stop(orphan);
        });
        try {
            Files.deleteIfExists(directory.resolve(NAME));
        } catch (IOException e) {
            throw new Refusal("The file " + directory.resolve(NAME) + " cannot be removed.", e);
        }
    }

    /** Processes whose server was killed: they notice and end by themselves, but until then nothing may start. */
    private Stream<ProcessHandle> orphans() {
        return ProcessHandle.allProcesses().filter(this::isOurServer);
    }

    private void stop(ProcessHandle server) {
        try {
            // An interrupt is PostgreSQL's "fast" stop: end the connections, write everything, end.
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
            server.onExit().get(PATIENCE, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new Refusal(
                    "A PostgreSQL left over from an interrupted run (process " + server.pid()
                            + ") does not stop: stop that process and start again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The start was interrupted.", e);
        }
    }

    private boolean isOurServer(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        if (!Files.exists(proc)) {
            return process.pid() == pid
                    && process.info().command().orElse("postgres").contains("postgres");
        }
        try {
            // A PostgreSQL server's working directory is its data directory.
            return Files.isSameFile(proc.resolve("cwd"), directory)
                    && Files.readString(proc.resolve("comm"), StandardCharsets.UTF_8)
                            .startsWith("postgres");
        } catch (IOException notReadable) {
            return false;
        }
    }
}
