/**
 * What was agreed against what happens: computed from the agreement in force and the sessions there are, explained with
 * its numbers, and asking for a look back together once it passes a limit. A drift is no fault and no verdict. Part of
 * {@code signal}.
 */
@NullMarked
package org.rapport.signal.drift;

import org.jspecify.annotations.NullMarked;
