package org.rapport.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The running product and its PostgreSQL listen on this computer's loopback address only. */
final class SocketsCheck implements Check {

    private final Path root;

    SocketsCheck(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "sockets";
    }

    @Override
    public List<Finding> look() {
        List<ProcessHandle> processes = Stream.of(
                        product(), PostmasterFile.in(root.resolve("postgres")).flatMap(PostmasterFile::process))
                .flatMap(Optional::stream)
                .toList();
        if (processes.isEmpty()) {
            return List.of(Finding.fine("Rapport does not run, so it listens nowhere."));
        }
        if (!Files.isDirectory(Path.of("/proc/self/net"))) {
            return List.of(Finding.unseen("this system has no /proc that tells which sockets are open: look with a tool"
                    + " of its own that only 127.0.0.1 is listened on."));
        }
        try {
            return judge(OpenSocket.of(processes).stream()
                    .filter(OpenSocket::isStream)
                    .toList());
        } catch (UncheckedIOException notAllowed) {
            throw new Refusal(
                    "The sockets of the running Rapport cannot be seen by this user: run doctor as the user of"
                            + " Rapport.",
                    notAllowed);
        }
    }

    static List<Finding> judge(List<OpenSocket> listening) {
        List<Finding> open = listening.stream()
                .filter(socket -> !socket.isLoopback())
                .map(socket -> Finding.wrong("port " + socket.port() + " is open to other computers (it listens on "
                        + socket.readable() + "): let it listen on 127.0.0.1 only, and put a proxy with TLS before"
                        + " it."))
                .toList();
        return open.isEmpty() ? List.of(Finding.fine(sentence(listening))) : open;
    }

    private static String sentence(List<OpenSocket> listening) {
        return listening.isEmpty()
                ? "nothing is listened on."
                : listening.stream()
                        .map(socket -> Integer.toString(socket.port()))
                        .sorted()
                        .collect(Collectors.joining(", ", "only this computer reaches the open ports: ", "."));
    }

    private Optional<ProcessHandle> product() {
        Path file = root.resolve("running.properties");
        if (!DataDirectory.isHeld(root) || !Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties running = new Properties();
            running.load(reader);
            return ProcessHandle.of(Long.parseLong(running.getProperty("pid", "")));
        } catch (IOException | NumberFormatException e) {
            throw new Refusal(file + " cannot be read: try again in a moment.", e);
        }
    }
}
