package org.rapport.plugin;

import java.util.List;
import java.util.Optional;
import org.rapport.plugin.runtime.PluginProblem;
import org.rapport.plugin.runtime.PluginState;
import org.rapport.plugin.runtime.PluginUse;
import org.rapport.spi.PluginDescriptor;

/**
 * A plugin as an administrator sees it.
 *
 * @param id its id, or its directory where it could not say so
 * @param descriptor name, version, range of the API, vendor and licence; empty where it could not say so
 * @param place where it comes from
 * @param code whether it runs code
 * @param enabled whether this organisation gives its forms
 * @param state whether it is in use on this instance
 * @param problem why it is not
 * @param offers what it brings
 * @param use what its calls came to on this instance since it was loaded
 */
public record PluginRow(
        String id,
        Optional<PluginDescriptor> descriptor,
        PluginPlace place,
        boolean code,
        boolean enabled,
        PluginState state,
        Optional<PluginProblem> problem,
        List<PluginOffer> offers,
        PluginUse use) {

    /** Copies the list. */
    public PluginRow {
        offers = List.copyOf(offers);
    }

    /** What it is called. */
    public String name() {
        return descriptor.map(PluginDescriptor::name).orElse(id);
    }

    /** Whether the organisation says if it uses it. */
    public boolean choosable() {
        return place == PluginPlace.OPERATOR && state != PluginState.REFUSED;
    }

    /** Whether the organisation may begin to use it. */
    public boolean enablable() {
        return choosable() && !enabled;
    }

    /** Whether the organisation may stop to use it. */
    public boolean disablable() {
        return choosable() && enabled;
    }

    /** Whether the organisation may remove it. */
    public boolean removable() {
        return place == PluginPlace.ORGANISATION;
    }

    /** Whether an administrator may let it work again. */
    public boolean resumable() {
        return state == PluginState.SUSPENDED;
    }
}
