package org.rapport.plugin.runtime;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.rapport.spi.Instrument;
import org.rapport.spi.PluginDescriptor;

/** Ids belong to one plugin each: of the plugin itself, of instruments, workflows and summarisers. */
final class Claims {

    private static final System.Logger LOG = System.getLogger(Claims.class.getName());

    /** What is claimed, and the problem when two claim the same. */
    private record Claim(PluginProblem.Kind problem, Function<LoadedPlugin, List<String>> ids) {}

    private static final List<Claim> CLAIMS = List.of(
            new Claim(
                    PluginProblem.Kind.DUPLICATE_PLUGIN,
                    plugin -> plugin.descriptor().map(PluginDescriptor::id).stream()
                            .toList()),
            new Claim(
                    PluginProblem.Kind.DUPLICATE_INSTRUMENT,
                    plugin -> plugin.instruments().stream().map(Instrument::id).toList()),
            new Claim(
                    PluginProblem.Kind.DUPLICATE_OFFER,
                    plugin -> plugin.workflows().stream()
                            .map(WorkflowDefinition::id)
                            .toList()),
            new Claim(
                    PluginProblem.Kind.DUPLICATE_OFFER,
                    plugin -> plugin.summarisers().stream()
                            .map(SummariserDefinition::id)
                            .toList()));

    private Claims() {}

    /** Refuses all that share an id, since nobody could say which is meant. */
    static void refuseSharing(List<LoadedPlugin> loaded) {
        for (Claim claim : CLAIMS) {
            Map<String, List<LoadedPlugin>> claims = new TreeMap<>();
            for (LoadedPlugin plugin : loaded) {
                claim.ids()
                        .apply(plugin)
                        .forEach(id -> claims.computeIfAbsent(id, unclaimed -> new ArrayList<>())
                                .add(plugin));
            }
            claims.forEach((id, claimants) -> {
                if (claimants.size() > 1) {
                    PluginProblem problem = problem(claim, id, claimants);
                    loaded.replaceAll(plugin -> claimants.contains(plugin) ? plugin.refusedFor(problem) : plugin);
                }
            });
        }
    }

    /** The newcomer, refused if another plugin has an id of it already. */
    static LoadedPlugin judged(LoadedPlugin newcomer, List<LoadedPlugin> others) {
        for (Claim claim : CLAIMS) {
            for (String id : claim.ids().apply(newcomer)) {
                Optional<LoadedPlugin> other = others.stream()
                        .filter(plugin -> claim.ids().apply(plugin).contains(id))
                        .findFirst();
                if (other.isPresent()) {
                    return newcomer.refusedFor(problem(claim, id, List.of(other.get(), newcomer)));
                }
            }
        }
        return newcomer;
    }

    private static PluginProblem problem(Claim claim, String id, List<LoadedPlugin> claimants) {
        List<Path> places = claimants.stream()
                .map(plugin -> plugin.directory().getFileName())
                .toList();
        PluginProblem problem = new PluginProblem(
                claim.problem(), "\"" + id + "\" is claimed by several plugins, in " + places + ". Keep one of them.");
        LOG.log(Level.ERROR, problem.detail());
        return problem;
    }
}
