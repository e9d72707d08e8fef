package org.rapport.plugin.runtime;

import java.nio.file.Path;
import org.rapport.spi.PluginDescriptor;

/**
 * What a plugin told about itself, checked.
 *
 * @param code whether it runs code of its own, or is data only
 */
record PluginContent(Path directory, PluginDescriptor descriptor, boolean code, Offers offers) {}
