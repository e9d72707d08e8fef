package org.rapport.spi;

import java.util.List;
import java.util.Optional;

/**
 * Entry point of a plugin, found by {@link java.util.ServiceLoader} in the plugin's own directory.
 *
 * <p>A plugin names its implementation in {@code META-INF/services/org.rapport.spi.RapportPlugin} and overrides only what it
 * offers. The implementation is public with a public constructor without parameters; constructor and methods return
 * quickly, start no threads, and answer the same every time.
 *
 * <pre>{@code
 * public final class SleepDiary implements RapportPlugin {
 *     public PluginDescriptor descriptor() {
 *         return PluginDescriptor.of("sleep-diary", "Sleep diary", "1.2.0").by("Example Ltd", "Apache-2.0");
 *     }
 *     public List<Instrument> instruments() { return List.of(DIARY); }
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface RapportPlugin {

    /** Version of this API, {@code major.minor}. A plugin's {@link PluginDescriptor#apiRange()} must contain it. */
    String API_VERSION = "1.0";

    /**
     * Who this plugin is. Called once when the plugin is loaded, before anything else.
     *
     * @return the descriptor, never null
     */
    PluginDescriptor descriptor();

    /**
     * The instruments this plugin offers. Called once when the plugin is loaded; if one of them is not well formed the whole
     * plugin is refused.
     *
     * @return the instruments, empty if the plugin offers none, never null
     */
    default List<Instrument> instruments() {
        return List.of();
    }

    /**
     * The scorer of an instrument whose scales use {@link ScoreMethod#CUSTOM}. Asked once per such instrument when the plugin
     * is loaded; all other scales are scored by the host from the structure alone.
     *
     * @param instrument one of {@link #instruments()}
     * @return the scorer, empty if the instrument has no custom scale
     */
    default Optional<InstrumentScorer> scorer(Instrument instrument) {
        return Optional.empty();
    }

    /**
     * The feedback workflows this plugin offers. Called once when the plugin is loaded; if one of them is not well formed the whole
     * plugin is refused.
     *
     * @return the workflows, empty if the plugin offers none, never null
     */
    @Experimental
    default List<FeedbackWorkflow> feedbackWorkflows() {
        return List.of();
    }

    /**
     * The note summarisers this plugin offers. Called once when the plugin is loaded.
     *
     * @return the summarisers, empty if the plugin offers none, never null
     */
    @Experimental
    default List<NoteSummariser> noteSummarisers() {
        return List.of();
    }
}
