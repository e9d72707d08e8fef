package org.rapport.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A backup that is being written: under a name of its own beside the one it gets at the end, so that a reader finds it
 * whole or not at all. The manifest, which makes it a backup, comes last.
 */
final class BackupWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path unfinished;

    private BackupWriter(Path target, Path unfinished) {
        this.target = target;
        this.unfinished = unfinished;
    }

    /** Begins one that will have this name; refuses a directory with something in it. */
    static BackupWriter to(Path target) {
        try {
            if (Files.exists(target)) {
                requireEmpty(target);
            }
            Path parent = target.resolveSibling("");
            Files.createDirectories(parent);
            Path unfinished = Files.createTempDirectory(
                    parent,
                    target.getFileName() + ".unfinished.",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new BackupWriter(target, unfinished);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            throw new Refusal(target + " is a file: name a directory that does not exist yet.");
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isPresent()) {
                throw new Refusal(
                        "The directory " + target + " is not empty, and a backup is not written over: name one"
                                + " that does not exist yet, for example with today's date.");
            }
        }
    }

    /** Writes all rows of a table into its file. */
    BackupManifest.Table write(CopiedTable table, Connection connection) throws SQLException {
        BackupManifest.Table named = new BackupManifest.Table(table.name(), table.columns(), 0, "", 0, "");
        Path file = unfinished.resolve(named.file());
        MessageDigest ofFile = Sha256.begin();
        MessageDigest ofRows = Sha256.begin();
        long rows;
        try {
            create(file);
            try (OutputStream out = new DigestOutputStream(
                    new GZIPOutputStream(
                            new DigestOutputStream(
                                    new BufferedOutputStream(
                                            Files.newOutputStream(file, StandardOpenOption.WRITE), BUFFER),
                                    ofFile),
                            BUFFER),
                    ofRows)) {
                rows = table.copyOut(connection, out);
            }
            sync(file);
            return new BackupManifest.Table(
                    table.name(), table.columns(), rows, Sha256.end(ofRows), Files.size(file), Sha256.end(ofFile));
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Writes the manifest with its hash and gives the backup its name. */
    void finish(BackupManifest manifest) {
        try {
            byte[] text = json(manifest);
            write(ReceivedBackup.MANIFEST, text);
            write(
                    ReceivedBackup.MANIFEST_HASH,
                    (Sha256.of(text) + "  " + ReceivedBackup.MANIFEST + "\n").getBytes(StandardCharsets.UTF_8));
            sync(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            sync(target.resolveSibling(""));
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private static byte[] json(BackupManifest manifest) throws JsonProcessingException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = unfinished.resolve(name);
        create(file);
        Files.write(file, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private static void create(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Waits until a file, or the list of files of a directory, is on the disk. */
    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes what did not become a backup. */
    @Override
    public void close() {
        try {
            OwnerOnly.delete(unfinished);
        } catch (IOException e) {
            System.getLogger(BackupWriter.class.getName())
                    .log(System.Logger.Level.WARNING, "An unfinished backup could not be removed", e);
        }
    }

    private static Refusal unwritable(Path target, IOException cause) {
        return new Refusal(
                "The backup " + target + " cannot be written ("
                        + cause.getClass().getSimpleName()
                        + "): check the directory, its permissions and the free space.",
                cause);
    }
}
