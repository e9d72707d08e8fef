/**
 * Loads plugins, keeps them apart and survives them: one directory and one class loader each, every call through a guard, a
 * readable reason for everything that is refused or suspended.
 *
 * <p>Start with {@link org.rapport.plugin.runtime.PluginRegistry}. Uses {@code org.rapport.spi}, its own sub-package {@code
 * instrument} and the JDK; no Jakarta, so that the host and the kit vendors test with run the very same code.
 *
 * <p>Isolation is against accident, not malice: a jar runs with the rights of the server.
 */
@NullMarked
package org.rapport.plugin.runtime;

import org.jspecify.annotations.NullMarked;
