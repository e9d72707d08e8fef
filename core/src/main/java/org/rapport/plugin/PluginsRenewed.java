package org.rapport.plugin;

/** Plugins of this instance came, went, were replaced or resumed: what waited for one may be tried again. */
public record PluginsRenewed() {}
