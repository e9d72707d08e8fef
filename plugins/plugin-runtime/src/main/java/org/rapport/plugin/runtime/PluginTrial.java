package org.rapport.plugin.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at an archive before it is installed: opens it into a directory of its own, tells where it comes from without running any of
 * it, then loads it beside the plugins that are there, as the host would. Nothing of it is left when it is closed.
 *
 * <pre>{@code
 * try (PluginTrial trial = PluginTrial.open(zip, work, ArchiveLimits.usual())) {
 *     trial.requireTrust(keys, checksums);
 *     LoadedPlugin judged = trial.loadedBeside(plugins);
 * }
 * }</pre>
 */
public final class PluginTrial implements AutoCloseable {

    private final Path root;
    private final Path directory;
    private final PluginOrigin origin;
    private @Nullable LoadedPlugin loaded;

    private PluginTrial(Path root, Path directory, PluginOrigin origin) {
        this.root = root;
        this.directory = directory;
        this.origin = origin;
    }

    /**
     * Opens an archive; runs none of it.
     *
     * @param zip the archive
     * @param work where a directory for it can be made
     * @param limits how large it may be
     * @return the trial, to be closed
     * @throws PluginRefused if it is not safe to open, with the reason
     */
    public static PluginTrial open(Path zip, Path work, ArchiveLimits limits) {
        Path root = temporary(work);
        try {
            Path directory = PluginArchive.open(zip, root.resolve("plugin"), limits);
            return new PluginTrial(root, directory, PluginOrigin.of(directory));
        } catch (PluginRefused | UncheckedIOException failed) {
            remove(root);
            throw failed;
        }
    }

    private static Path temporary(Path work) {
        try {
            return Files.createTempDirectory(work, ".trial-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A plugin cannot be looked at in " + work, unwritable);
        }
    }

    /**
     * Where it comes from.
     *
     * @return its checksum and signer
     */
    public PluginOrigin origin() {
        return origin;
    }

    /**
     * Whether there is a jar anywhere in it.
     *
     * @return true if it is more than data
     */
    public boolean code() {
        return holds(name -> name.endsWith(".jar"));
    }

    private boolean holds(Predicate<String> name) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .anyMatch(each -> name.test(each.getFileName().toString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Refuses everything but data files, before any of it is loaded.
     *
     * @throws PluginRefused with the kind {@link PluginProblem.Kind#CODE}
     */
    public void requireDataOnly() {
        if (holds(name -> !name.endsWith(".yaml"))) {
            throw new PluginRefused(new PluginProblem(
                    PluginProblem.Kind.CODE,
                    "There are other files than data files (*.yaml) in it. Code runs with the rights of the server, so only"
                            + " the operator installs it, with \"rapport plugin install FILE.zip\"."));
        }
    }

    /**
     * Refuses code that nobody trusts, before any of it runs.
     *
     * @param trustedKeys fingerprints of keys that were trusted
     * @param approvedChecksums checksums that were approved
     * @return what it rests on; empty for data
     * @throws PluginRefused with the kind {@link PluginProblem.Kind#UNTRUSTED}, saying what to do
     */
    public Optional<PluginOrigin.Trust> requireTrust(Set<String> trustedKeys, Set<String> approvedChecksums) {
        if (!code()) {
            return Optional.empty();
        }
        PluginOrigin.Trust trust = origin.trust(trustedKeys, approvedChecksums);
        if (trust == PluginOrigin.Trust.NONE) {
            String signer = origin.publisher()
                    .map(publisher ->
                            "It is signed by " + publisher.name() + " with a key nobody trusted. Ask the vendor"
                                    + " for the fingerprint of the key on another way, and if it is the same: rapport plugin trust "
                                    + publisher.fingerprint())
                    .orElseGet(() -> "Nobody can be named as its publisher: "
                            + origin.unsigned().orElse("it is not signed") + ".");
            throw new PluginRefused(new PluginProblem(
                    PluginProblem.Kind.UNTRUSTED,
                    signer
                            + "\nOr approve exactly these files, if you know where they come from: rapport plugin approve "
                            + origin.checksum()));
        }
        return Optional.of(trust);
    }

    /**
     * Loads it as the host would; of code this runs some.
     *
     * @param plugins those it will be beside
     * @return what it is, or why it is refused; usable until the trial is closed
     */
    public LoadedPlugin loadedBeside(PluginRegistry plugins) {
        List<LoadedPlugin> all = plugins.beside(List.of(directory)).plugins();
        LoadedPlugin last = all.get(all.size() - 1);
        loaded = last;
        return last;
    }

    @Override
    public void close() {
        if (loaded != null) {
            loaded.close();
        }
        remove(root);
    }

    private static void remove(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException left) {
            System.getLogger(PluginTrial.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} could not be removed: {1}", directory, left.getMessage());
        }
    }
}
