/**
 * Instruments written as data: YAML files read into {@code org.rapport.spi.Instrument}, with every mistake told by file, line and
 * field. Uses {@code org.rapport.spi} and the events of a YAML parser; nothing in a file can name a type, run code or refer to
 * another place.
 */
@NullMarked
package org.rapport.plugin.runtime.data;

import org.jspecify.annotations.NullMarked;
