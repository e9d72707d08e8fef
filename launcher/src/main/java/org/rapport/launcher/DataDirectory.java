package org.rapport.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one directory an installation keeps everything in: {@code postgres/}, {@code secrets/}, {@code wording/},
 * {@code logs/}, the servers' scratch space {@code work/} (emptied at every start), and optionally
 * {@code rapport.properties}. It belongs to one running Rapport at a time, told by a lock that ends with the process.
 */
final class DataDirectory implements AutoCloseable {

    /** Least free space in megabytes to start with; a system property of this name changes it. */
    static final String LEAST_FREE = "rapport.data.least.free.mb";

    private static final String LOCK = "rapport.lock";
    private static final Set<String> OURS_BEFORE_FIRST_START =
            Set.of("rapport.properties", LOCK, "secrets", "wording", "logs", "work", "lost+found");

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** Opens the directory for this process alone, making it first where it is missing; refuses with one sentence. */
    static DataDirectory open(Path root) {
        create(root);
        requireOurs(root);
        requireSpace(root);
        DataDirectory directory = lock(root);
        try {
            new LayoutVersion(root).requireKnown();
            for (Path part :
                    Stream.of("secrets", "wording", "logs").map(root::resolve).toList()) {
                OwnerOnly.directory(part);
            }
            return directory;
        } catch (IOException e) {
            directory.close();
            throw unwritable(root, e);
        } catch (Refusal refusal) {
            directory.close();
            throw refusal;
        }
    }

    /** Whether a Rapport of another process, or of this one, has the directory open. */
    static boolean isHeld(Path root) {
        Path file = root.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    static long leastMegabytes() {
        return Long.getLong(LEAST_FREE, 1024);
    }

    static long freeMegabytes(Path root) throws IOException {
        return Files.getFileStore(root).getUsableSpace() / (1024 * 1024);
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path wording() {
        return root.resolve("wording");
    }

    Path settings() {
        return root.resolve("rapport.properties");
    }

    /** What other programs may read about the running product: its address, process and database. */
    Path running() {
        return root.resolve("running.properties");
    }

    Secrets secrets() {
        return new Secrets(root.resolve("secrets"), layout().firstStartFinished());
    }

    LayoutVersion layout() {
        return new LayoutVersion(root);
    }

    /** An empty directory for what the servers unpack; whatever a killed start left there is gone. */
    Path freshWork() throws IOException {
        Path work = root.resolve("work");
        OwnerOnly.delete(work);
        OwnerOnly.directory(work);
        return work;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(running());
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path root) {
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new Refusal(root + " is a file: choose a directory with --data DIR.");
            }
            if (!Files.exists(root)) {
                OwnerOnly.directory(root);
            }
            Files.delete(Files.createTempFile(root, "writable", ".tmp"));
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private static void requireOurs(Path root) {
        if (Files.exists(root.resolve("postgres")) || Files.exists(root.resolve(LayoutVersion.FILE))) {
            return;
        }
        try (Stream<Path> entries = Files.list(root)) {
            @Nullable
            String foreign = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !OURS_BEFORE_FIRST_START.contains(name))
                    .findFirst()
                    .orElse(null);
            if (foreign != null) {
                throw new Refusal("The directory " + root + " holds other files (" + foreign
                        + "): choose an empty or new one with --data DIR.");
            }
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private static void requireSpace(Path root) {
        long least = leastMegabytes();
        try {
            long free = freeMegabytes(root);
            if (free < least) {
                throw new Refusal("Too little space: " + free + " MB are free for " + root + ", Rapport needs " + least
                        + " MB. Free some or choose another disk with --data DIR.");
            }
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private static DataDirectory lock(Path root) {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refusal("Another running Rapport uses the directory " + root
                        + ": stop that one or choose another directory with --data DIR.");
            }
            return new DataDirectory(root, channel, lock);
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static Refusal unwritable(Path root, IOException cause) {
        return new Refusal(
                "The directory " + root + " cannot be written by this user: choose another one with --data DIR or"
                        + " change its permissions.",
                cause);
    }
}
