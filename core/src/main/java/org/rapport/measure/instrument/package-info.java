/**
 * The catalogue of instruments: structure from plugins, words from the plugin or from installed wording files, and the
 * structures responses were answered with. Part of {@code measure}; may use {@code plugin} and what that may use.
 */
@NullMarked
package org.rapport.measure.instrument;

import org.jspecify.annotations.NullMarked;
