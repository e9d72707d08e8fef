/** Runs the recurring work of core on the server's executor. May use {@code shared} of core and {@code web.security}. */
@NullMarked
package org.rapport.web.job;

import org.jspecify.annotations.NullMarked;
