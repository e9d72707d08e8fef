package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.plugin.runtime.ArchiveLimits;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.plugin.runtime.PluginProblem;
import org.rapport.plugin.runtime.PluginRefused;
import org.rapport.plugin.runtime.PluginTrial;
import org.rapport.plugin.runtime.PluginVersion;
import org.rapport.spi.PluginDescriptor;

/** Looks at an archive of an organisation's administrator beside what that organisation has; runs no code, since it takes none. */
@ApplicationScoped
class PluginJudging {

    /** A tenth of what an operator may install: data files are small. */
    private static final ArchiveLimits LIMITS = new ArchiveLimits(200, 25L << 20, 100);

    @Inject
    private PluginHost host;

    /** What an archive is, and the checksum of its files if they could be read. */
    record Judged(PluginPreview preview, String checksum) {}

    Judged judge(UUID organisation, UUID upload, byte[] archive) {
        Path work = host.work();
        Path zip = work.resolve(UUID.randomUUID() + ".zip");
        try {
            Files.write(zip, archive);
            try (PluginTrial trial = PluginTrial.open(zip, work, LIMITS)) {
                trial.requireDataOnly();
                return new Judged(
                        preview(organisation, upload, trial), trial.origin().checksum());
            }
        } catch (PluginRefused refused) {
            return new Judged(nothing(upload).refused(refused.problem()), "");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A plugin cannot be looked at in " + work, unwritable);
        } finally {
            delete(zip);
        }
    }

    private static PluginPreview nothing(UUID upload) {
        return new PluginPreview(upload, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private PluginPreview preview(UUID organisation, UUID upload, PluginTrial trial) {
        Hosted now = host.now();
        LoadedPlugin first = trial.loadedBeside(now.server());
        Optional<PluginDescriptor> descriptor = first.descriptor();
        Optional<InstalledPlugin> current = descriptor.flatMap(each -> now.table().of(organisation).stream()
                .filter(installed -> installed.plugin().equals(each.id()))
                .findFirst());
        LoadedPlugin judged = trial.loadedBeside(
                now.without(organisation, descriptor.map(PluginDescriptor::id).orElse("")));
        PluginPreview preview = new PluginPreview(
                upload,
                judged.descriptor().or(() -> descriptor),
                current.map(InstalledPlugin::version),
                PluginLook.offers(judged),
                judged.problem());
        return current.filter(each -> preview.installable())
                .filter(each -> !newer(descriptor, each.version()))
                .map(each -> preview.refused(new PluginProblem(
                        PluginProblem.Kind.NOT_NEWER,
                        "Version " + each.version()
                                + " is installed. What takes its place needs a higher version; to go"
                                + " back to an older one, remove the plugin first.")))
                .orElse(preview);
    }

    private static boolean newer(Optional<PluginDescriptor> descriptor, String installed) {
        Optional<PluginVersion> next = descriptor.flatMap(each -> PluginVersion.parse(each.version()));
        Optional<PluginVersion> now = PluginVersion.parse(installed);
        return next.isPresent() && now.isPresent() && next.get().compareTo(now.get()) > 0;
    }

    private static void delete(Path zip) {
        try {
            Files.deleteIfExists(zip);
        } catch (IOException left) {
            System.getLogger(PluginJudging.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} could not be removed", zip);
        }
    }
}
