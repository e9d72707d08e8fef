/**
 * Pages of the journal: the auditor's, and the list of who read something about a participant. May use {@code desk.journal}
 * and {@code relationship} of core and the frame of the pages.
 */
@NullMarked
package org.rapport.web.journal;

import org.jspecify.annotations.NullMarked;
