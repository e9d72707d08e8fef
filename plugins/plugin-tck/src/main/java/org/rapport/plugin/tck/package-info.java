/**
 * The kit a vendor tests a plugin with: extend {@link org.rapport.plugin.tck.InstrumentContract} in a test of the plugin's own
 * build. It judges with the very code the host uses.
 *
 * <p>Uses {@code org.rapport.spi}, {@code org.rapport.plugin.runtime}, JUnit and AssertJ.
 */
@NullMarked
package org.rapport.plugin.tck;

import org.jspecify.annotations.NullMarked;
