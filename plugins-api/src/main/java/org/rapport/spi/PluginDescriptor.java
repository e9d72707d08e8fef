package org.rapport.spi;

import static java.util.Objects.requireNonNull;

/**
 * Who a plugin is and which API it needs; shown to administrators.
 *
 * @param id lower-case letters, digits and hyphens, at most 64; unique on a host and the same in every version
 * @param name what people call it
 * @param version the plugin's own semantic version, as {@code 1.4.0}
 * @param apiRange versions of the API it runs with, as {@code [1.0,2.0)}: a square bracket includes the end, a round one
 *     excludes it, an empty end is open
 * @param vendor who answers for it
 * @param licence licence of the plugin's code, an SPDX identifier where there is one
 * @since 1.0
 */
public record PluginDescriptor(String id, String name, String version, String apiRange, String vendor, String licence) {

    /** Refuses null; everything else is judged by the host when it loads the plugin. */
    public PluginDescriptor {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(version, "version");
        requireNonNull(apiRange, "apiRange");
        requireNonNull(vendor, "vendor");
        requireNonNull(licence, "licence");
    }

    /**
     * A plugin for every 1.x version of the API, without vendor and licence yet.
     *
     * @param id see {@link #id()}
     * @param name see {@link #name()}
     * @param version see {@link #version()}
     * @return the descriptor
     */
    public static PluginDescriptor of(String id, String name, String version) {
        return new PluginDescriptor(id, name, version, "[1.0,2.0)", "", "");
    }

    /**
     * The same with vendor and licence, which the host requires.
     *
     * @param newVendor see {@link #vendor()}
     * @param newLicence see {@link #licence()}
     * @return a new descriptor
     */
    public PluginDescriptor by(String newVendor, String newLicence) {
        return new PluginDescriptor(id, name, version, apiRange, newVendor, newLicence);
    }

    /**
     * The same for another range of API versions.
     *
     * @param newRange see {@link #apiRange()}
     * @return a new descriptor
     */
    public PluginDescriptor forApi(String newRange) {
        return new PluginDescriptor(id, name, version, newRange, vendor, licence);
    }
}
