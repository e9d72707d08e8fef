package org.rapport.plugin;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.plugin.runtime.OwnPlugins;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.PluginState;
import org.rapport.spi.Instrument;
import org.rapport.spi.PluginDescriptor;

/**
 * All plugins of this instance as they are in one moment; never changed, only replaced as a whole. Those that come with the
 * installation are for everybody, those of the operator for organisations that enabled them, those of an organisation for
 * itself. What comes first keeps its ids: nobody's plugin takes the place of one of the installation's or the operator's.
 *
 * @param table what the database said
 * @param release what comes with the installation
 * @param server that and the operator's
 * @param places where the operator's lie, by version
 * @param own that and an organisation's own, for those that have some
 */
record Hosted(
        PluginTable table,
        PluginRegistry release,
        PluginRegistry server,
        Map<UUID, Path> places,
        Map<UUID, PluginRegistry> own) {

    /** What comes with the installation, before the database was asked. */
    static Hosted first(PluginRegistry release) {
        return new Hosted(PluginTable.none(), release, release, Map.of(), Map.of());
    }

    /** The same in line with what the database says now. Plugins that did not change stay the same objects. */
    Hosted renewed(PluginTable now, Function<UUID, Optional<Path>> directories) {
        Map<UUID, Path> there = new HashMap<>(places);
        PluginRegistry next = server;
        for (InstalledPlugin plugin : now.ofServer()) {
            Optional<Path> place = there.containsKey(plugin.id()) || comesAlong(plugin.plugin())
                    ? Optional.empty()
                    : directories.apply(plugin.id());
            if (place.isPresent()) {
                next = next.with(place.get());
                there.put(plugin.id(), place.get());
            }
        }
        for (Map.Entry<UUID, Path> version : Map.copyOf(there).entrySet()) {
            if (!now.has(version.getKey()) && !stays(version.getValue(), now, there, next)) {
                next = next.without(version.getValue());
                there.remove(version.getKey());
            }
        }
        return new Hosted(now, release, next, there, own(now, next, directories));
    }

    private boolean comesAlong(String plugin) {
        return release.plugins().stream().anyMatch(each -> PluginLook.id(each).equals(plugin));
    }

    /** A version whose successor is refused stays in its place. */
    private static boolean stays(Path ended, PluginTable now, Map<UUID, Path> there, PluginRegistry next) {
        Set<String> plugin = next.plugins().stream()
                .filter(each -> each.directory().equals(ended))
                .map(PluginLook::id)
                .collect(Collectors.toSet());
        return now.ofServer().stream()
                .filter(each -> plugin.contains(each.plugin()))
                .anyMatch(successor -> next.plugins().stream()
                        .filter(each -> each.directory().equals(there.get(successor.id())))
                        .allMatch(each -> each.state() == PluginState.REFUSED));
    }

    private Map<UUID, PluginRegistry> own(
            PluginTable now, PluginRegistry next, Function<UUID, Optional<Path>> directories) {
        Set<UUID> organisations = new HashSet<>();
        now.installed().forEach(each -> each.organisation().ifPresent(organisations::add));
        Map<UUID, PluginRegistry> made = new HashMap<>();
        for (UUID organisation : organisations) {
            PluginRegistry known = own.get(organisation);
            boolean unchanged = next == server && now.of(organisation).equals(table.of(organisation));
            made.put(
                    organisation,
                    known != null && unchanged
                            ? known
                            : OwnPlugins.beside(
                                    next,
                                    now.of(organisation).stream()
                                            .map(each -> directories.apply(each.id()))
                                            .flatMap(Optional::stream)
                                            .toList()));
        }
        return made;
    }

    /** What is beside one plugin of an organisation's own: everything but that. */
    PluginRegistry without(UUID organisation, String plugin) {
        return OwnPlugins.beside(
                server,
                registry(Optional.of(organisation)).plugins().stream()
                        .filter(each -> place(each) == PluginPlace.ORGANISATION)
                        .filter(each -> !PluginLook.id(each).equals(plugin))
                        .map(LoadedPlugin::directory)
                        .toList());
    }

    /** Everything an organisation could use, enabled or not. */
    PluginRegistry registry(Optional<UUID> organisation) {
        return organisation.map(id -> own.getOrDefault(id, server)).orElse(release);
    }

    /** Where a plugin comes from. */
    PluginPlace place(LoadedPlugin plugin) {
        if (release.plugins().contains(plugin)) {
            return PluginPlace.INSTALLATION;
        }
        return server.plugins().contains(plugin) ? PluginPlace.OPERATOR : PluginPlace.ORGANISATION;
    }

    /** Whether an organisation gives the forms of a plugin. */
    boolean enabled(UUID organisation, LoadedPlugin plugin) {
        return place(plugin) != PluginPlace.OPERATOR
                || plugin.descriptor()
                        .map(PluginDescriptor::id)
                        .filter(table.enabled().getOrDefault(organisation, Set.of())::contains)
                        .isPresent();
    }

    /** The instruments an organisation gives. */
    List<Instrument> instruments(Optional<UUID> organisation) {
        return registry(organisation).plugins().stream()
                .filter(plugin -> organisation.isEmpty() || enabled(organisation.get(), plugin))
                .flatMap(plugin -> plugin.instruments().stream())
                .toList();
    }

    /** Does what administrators decided since: suspensions that were ended end here too. */
    void resumeAsIn(PluginTable before) {
        table.resumed().forEach((plugin, times) -> {
            if (times > before.resumed().getOrDefault(plugin, 0L)) {
                server.plugins().stream()
                        .filter(each -> each.descriptor()
                                .map(PluginDescriptor::id)
                                .filter(plugin::equals)
                                .isPresent())
                        .forEach(LoadedPlugin::resume);
            }
        });
    }
}
