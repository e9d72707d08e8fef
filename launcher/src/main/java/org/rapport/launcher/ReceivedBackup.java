package org.rapport.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A backup as it was found, looked through before anything is done with it: every file there, none altered, none more.
 *
 * @param directory where it lies
 * @param manifest what it says about itself
 */
record ReceivedBackup(Path directory, BackupManifest manifest) {

    static final String MANIFEST = "manifest.json";
    static final String MANIFEST_HASH = "manifest.sha256";

    private static final int BUFFER = 1 << 16;

    /** Reads every file to its end; refuses the backup with the name of the first file that is not as it was written. */
    static ReceivedBackup in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new Refusal("There is no backup " + directory + ": name the directory that \"backup\" wrote.");
        }
        ReceivedBackup backup = new ReceivedBackup(directory, manifest(directory));
        backup.requireNothingElse();
        backup.manifest.tables().forEach(backup::requireIntact);
        return backup;
    }

    /** The rows of a table. */
    InputStream open(BackupManifest.Table table) throws IOException {
        return new GZIPInputStream(Files.newInputStream(directory.resolve(table.file())), BUFFER);
    }

    private static BackupManifest manifest(Path directory) {
        byte[] text = bytes(directory.resolve(MANIFEST));
        String expected = Sha256.of(text) + "  " + MANIFEST + "\n";
        if (!expected.equals(new String(bytes(directory.resolve(MANIFEST_HASH)), StandardCharsets.ISO_8859_1))) {
            throw new Refusal("The file " + directory.resolve(MANIFEST) + " or its hash in " + MANIFEST_HASH
                    + " is cut off or altered: nothing was restored, take another copy of the backup.");
        }
        try {
            ObjectMapper mapper = new ObjectMapper();
            JsonNode tree = mapper.readTree(text);
            int format = tree.path("format").asInt();
            if (format != BackupManifest.FORMAT) {
                throw new Refusal("The backup has format " + format + " and was written by Rapport "
                        + tree.path("product").asText("of an unknown release") + "; this one knows format "
                        + BackupManifest.FORMAT + ": restore it with that Rapport.");
            }
            return mapper.treeToValue(tree, BackupManifest.class);
        } catch (IOException e) {
            throw new Refusal("The file " + directory.resolve(MANIFEST) + " is no manifest of a backup.", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw missing(file, e);
        }
    }

    private void requireNothingElse() {
        Set<String> ours = new HashSet<>(Set.of(MANIFEST, MANIFEST_HASH));
        manifest.tables().forEach(table -> ours.add(table.file()));
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> !ours.contains(file.getFileName().toString()))
                    .findFirst()
                    .ifPresent(file -> {
                        throw new Refusal("The file " + file + " does not belong to the backup: nothing was restored,"
                                + " look where it comes from and take it away.");
                    });
        } catch (IOException e) {
            throw missing(directory, e);
        }
    }

    private void requireIntact(BackupManifest.Table table) {
        Path file = directory.resolve(table.file());
        MessageDigest ofFile = Sha256.begin();
        MessageDigest ofRows = Sha256.begin();
        boolean intact;
        try (InputStream stored = new DigestInputStream(Files.newInputStream(file), ofFile)) {
            stored.transferTo(OutputStream.nullOutputStream());
            intact = Files.size(file) == table.bytes() && Sha256.end(ofFile).equals(table.fileSha256());
        } catch (IOException e) {
            throw missing(file, e);
        }
        if (intact) {
            try (InputStream rows = new DigestInputStream(open(table), ofRows)) {
                rows.transferTo(OutputStream.nullOutputStream());
                intact = Sha256.end(ofRows).equals(table.rowsSha256());
            } catch (IOException notReadable) {
                intact = false;
            }
        }
        if (!intact) {
            throw new Refusal("The file " + file + " is cut off or altered: nothing was restored, take another copy of"
                    + " the backup.");
        }
    }

    private static Refusal missing(Path file, IOException cause) {
        return new Refusal(
                "The file " + file + " of the backup is missing or cannot be read: nothing was restored, take another"
                        + " copy of the backup.",
                cause);
    }
}
