package org.rapport.plugin;

import org.rapport.spi.LocalText;

/**
 * Something a plugin brings.
 *
 * @param kind what it is
 * @param id its id
 * @param version its version
 * @param title its name
 */
public record PluginOffer(Kind kind, String id, String version, LocalText title) {

    /** Kinds of what plugins bring. */
    public enum Kind {
        INSTRUMENT,
        WORKFLOW,
        SUMMARISER
    }

    /** How it is written where two plugins may not have the same. */
    String claim() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + id;
    }
}
