package org.rapport.plugin.runtime;

import static java.util.Objects.requireNonNull;

import org.rapport.spi.LocalText;

/**
 * What a note summariser told about itself when it was loaded, without its code.
 *
 * @param id unique on a host
 * @param version kept with each draft
 * @param title its name for people
 */
public record SummariserDefinition(String id, String version, LocalText title) {

    /** Refuses null. */
    public SummariserDefinition {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(title, "title");
    }
}
