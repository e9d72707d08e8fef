package org.rapport.plugin;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.plugin.runtime.PluginState;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * What an administrator sees of the plugins and decides about them for the organisation. Data is installed here; code only by the
 * operator. After each change {@link PluginHost#refresh} brings this instance in line; {@link PluginDecisions} does both.
 */
@Boundary
public class Plugins {

    /** The largest archive without code, in megabytes. */
    public static final int MEGABYTES = 2;

    @Inject
    private PluginHost host;

    @Inject
    private PluginUploads uploads;

    @Inject
    private PluginJudging judging;

    @Inject
    private PluginStore store;

    @Inject
    private CurrentActor actor;

    /** All plugins this organisation could use, refused ones with their reasons. */
    @Permits(Who.ADMINISTRATOR)
    public List<PluginRow> all() {
        Hosted now = host.now();
        UUID organisation = actor.get().organisation();
        return now.registry(Optional.of(organisation)).plugins().stream()
                .map(plugin -> row(now, organisation, plugin))
                .toList();
    }

    private static PluginRow row(Hosted now, UUID organisation, LoadedPlugin plugin) {
        return new PluginRow(
                PluginLook.id(plugin),
                plugin.descriptor(),
                now.place(plugin),
                plugin.code(),
                now.enabled(organisation, plugin),
                plugin.state(),
                plugin.problem(),
                PluginLook.offers(plugin),
                plugin.use());
    }

    /** Keeps an archive for a day so that it can be looked at; it takes the place of the last one sent. */
    @Permits(Who.ADMINISTRATOR)
    public UUID send(byte[] archive) {
        if (archive.length == 0) {
            throw new DomainException(PluginError.NO_FILE);
        }
        if (archive.length > MEGABYTES << 20) {
            throw new DomainException(PluginError.FILE_TOO_LARGE, Map.of("megabytes", MEGABYTES));
        }
        return uploads.keep(actor.get(), archive);
    }

    /** What a sent archive is, or why it is refused; nothing has taken effect. */
    @Permits(Who.ADMINISTRATOR)
    public PluginPreview look(UUID upload) {
        Actor who = actor.get();
        return judging.judge(who.organisation(), upload, uploads.get(who, upload))
                .preview();
    }

    /** Forgets a sent archive. */
    @Permits(Who.ADMINISTRATOR)
    public void discard(UUID upload) {
        uploads.drop(actor.get(), upload);
    }

    /** Installs a sent archive for the organisation, in place of an earlier version. {@code REFUSED}. */
    @Permits(Who.ADMINISTRATOR)
    public void install(UUID upload) {
        Actor who = actor.get();
        byte[] archive = uploads.get(who, upload);
        PluginJudging.Judged judged = judging.judge(who.organisation(), upload, archive);
        if (!judged.preview().installable()) {
            throw new DomainException(PluginError.REFUSED);
        }
        store.install(judged, archive);
        uploads.drop(who, upload);
    }

    /** Removes a plugin of the organisation; what was answered stays. {@code NOT_FOUND}, {@code NOT_YOURS}. */
    @Permits(Who.ADMINISTRATOR)
    public void remove(String plugin) {
        if (!known(plugin).removable()) {
            throw new DomainException(PluginError.NOT_YOURS);
        }
        store.remove(plugin);
    }

    /** Says whether the organisation gives the forms of a plugin of the operator's. */
    @Permits(Who.ADMINISTRATOR)
    public void choose(String plugin, boolean enabled) {
        if (!known(plugin).choosable()) {
            throw new DomainException(PluginError.NOT_YOURS);
        }
        store.choose(plugin, enabled);
    }

    /** Lets a suspended plugin work again, on all instances. */
    @Permits(Who.ADMINISTRATOR)
    public void resume(String plugin) {
        if (known(plugin).state() == PluginState.SUSPENDED) {
            store.resume(plugin);
        }
    }

    private PluginRow known(String plugin) {
        return all().stream()
                .filter(row -> row.id().equals(plugin))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }
}
