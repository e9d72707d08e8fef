package org.rapport.plugin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.plugin.runtime.PluginProblem;
import org.rapport.spi.PluginDescriptor;

/**
 * What an uploaded archive is, before anything of it takes effect.
 *
 * @param upload the upload
 * @param descriptor who it says it is; empty where it could not be read so far
 * @param replaces the version it would take the place of
 * @param offers what it brings
 * @param problem why it is refused; empty if it can be installed
 */
public record PluginPreview(
        UUID upload,
        Optional<PluginDescriptor> descriptor,
        Optional<String> replaces,
        List<PluginOffer> offers,
        Optional<PluginProblem> problem) {

    /** Copies the list. */
    public PluginPreview {
        offers = List.copyOf(offers);
    }

    /** Whether it can be installed. */
    public boolean installable() {
        return problem.isEmpty();
    }

    /** The same, refused. */
    PluginPreview refused(PluginProblem reason) {
        return new PluginPreview(upload, descriptor, replaces, offers, Optional.of(reason));
    }
}
