/** The Session Check, the project's own instrument, as a plugin. Uses {@code org.rapport.spi} only. */
@NullMarked
package org.rapport.plugins.sessioncheck;

import org.jspecify.annotations.NullMarked;
