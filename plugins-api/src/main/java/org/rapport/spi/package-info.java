/**
 * What a plugin sees of Rapport, and all it sees: the entry point, the definition of instruments and the optional scorer; as a
 * trial ({@link org.rapport.spi.Experimental}) feedback workflows and note summarisers.
 *
 * <p>Depends on the JDK and the JSpecify annotations only. Types here follow their own semantic version ({@link
 * org.rapport.spi.RapportPlugin#API_VERSION}). Three contracts hold for every type unless its own text says otherwise:
 *
 * <ul>
 *   <li><b>Null.</b> No parameter, component or result may be null; a null component is answered with a {@link
 *       java.lang.NullPointerException}. What may be absent is an {@link java.util.Optional} or an empty collection.
 *   <li><b>Threads.</b> Records and enums are immutable and may be shared. The host may call a plugin from several threads
 *       at once, each with the plugin's class loader as its context class loader.
 *   <li><b>Errors.</b> Records never judge their content when they are built; the host checks the whole structure and
 *       reports every violation at once. Whatever a plugin throws is caught, counted and shown to the administrator.
 * </ul>
 *
 * <p>Plugins build records through their static factories, {@code with}-like methods and builders, never through the
 * canonical constructors, which gain parameters when the records grow.
 */
@NullMarked
package org.rapport.spi;

import org.jspecify.annotations.NullMarked;
