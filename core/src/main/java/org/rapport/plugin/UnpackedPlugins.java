package org.rapport.plugin;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.plugin.runtime.ArchiveLimits;
import org.rapport.plugin.runtime.PluginArchive;
import org.rapport.plugin.runtime.PluginOrigin;
import org.rapport.plugin.runtime.PluginRefused;
import org.rapport.shared.job.AsJob;
import org.rapport.spi.Instrument;

/**
 * The directories of installed plugins on this instance: made from the files in the database, compared with the checksum they
 * were installed with, gone when the server stops: a call under
 * way may need a file of a version that was removed.
 */
@ApplicationScoped
class UnpackedPlugins {

    private static final System.Logger LOG = System.getLogger(UnpackedPlugins.class.getName());

    @Inject
    private PluginSettings settings;

    @Inject
    private PluginRows rows;

    @Inject
    private AsJob asJob;

    private final Map<UUID, Path> directories = new HashMap<>();
    private @Nullable Path root;

    /** Another number whenever what is installed was changed. */
    long revision() {
        return asJob.asNobody(rows::revision);
    }

    /** What is installed. */
    PluginTable table() {
        return asJob.asNobody(rows::all);
    }

    /** The directory of a version, whatever became of it; empty if its files are gone or are not those that were installed. */
    synchronized Optional<Path> directory(UUID version) {
        Path there = directories.get(version);
        if (there != null) {
            return Optional.of(there);
        }
        Optional<Path> opened =
                asJob.asNobody(() -> rows.archive(version)).flatMap(archive -> unpack(version, archive));
        opened.ifPresent(directory -> directories.put(version, directory));
        return opened;
    }

    /** The directories of earlier versions with code that offered this instrument. */
    List<Path> earlier(Instrument structure) {
        return asJob.asNobody(() -> rows.earlier(structure.id(), structure.version())).stream()
                .map(this::directory)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Path> unpack(UUID version, PluginRows.Archive archive) {
        Path zip = root().resolve(version + ".zip");
        try {
            Files.write(zip, archive.bytes());
            Path into = root().resolve(archive.plugin() + "-" + version);
            Path directory = PluginArchive.open(zip, into, ArchiveLimits.usual());
            if (PluginOrigin.of(directory).checksum().equals(archive.checksum())) {
                return Optional.of(directory);
            }
            LOG.log(System.Logger.Level.ERROR, "Plugin {0} has other files than were installed", archive.plugin());
        } catch (PluginRefused refused) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Plugin {0} cannot be unpacked: {1}",
                    archive.plugin(),
                    refused.getMessage());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Plugins cannot be unpacked in " + root(), unwritable);
        } finally {
            remove(zip);
        }
        return Optional.empty();
    }

    /** Where archives are opened for a look. */
    synchronized Path root() {
        try {
            Path made = root == null ? Files.createTempDirectory(settings.work(), "plugins-") : root;
            root = made;
            return made;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Plugins cannot be unpacked in " + settings.work(), unwritable);
        }
    }

    @PreDestroy
    synchronized void clear() {
        if (root != null) {
            remove(root);
        }
    }

    private static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException left) {
            LOG.log(System.Logger.Level.WARNING, "{0} could not be removed: {1}", directory, left.getMessage());
        }
    }
}
