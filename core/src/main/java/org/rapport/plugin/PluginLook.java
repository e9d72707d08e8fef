package org.rapport.plugin;

import java.util.List;
import java.util.stream.Stream;
import org.rapport.plugin.runtime.LoadedPlugin;

/** What a loaded plugin brings, as rows. */
final class PluginLook {

    private PluginLook() {}

    static List<PluginOffer> offers(LoadedPlugin plugin) {
        return Stream.of(
                        plugin.instruments().stream()
                                .map(each -> new PluginOffer(
                                        PluginOffer.Kind.INSTRUMENT, each.id(), each.version(), each.title())),
                        plugin.workflows().stream()
                                .map(each -> new PluginOffer(
                                        PluginOffer.Kind.WORKFLOW, each.id(), each.version(), each.title())),
                        plugin.summarisers().stream()
                                .map(each -> new PluginOffer(
                                        PluginOffer.Kind.SUMMARISER, each.id(), each.version(), each.title())))
                .flatMap(each -> each)
                .toList();
    }

    static String id(LoadedPlugin plugin) {
        return plugin.descriptor()
                .map(each -> each.id())
                .orElseGet(() -> plugin.directory().getFileName().toString());
    }
}
