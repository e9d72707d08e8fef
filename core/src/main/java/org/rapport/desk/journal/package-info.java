/**
 * The journal as people look at it: the auditor all of it in words, a client who read theirs. Shows ids' names and kinds,
 * never what was read. May use what {@code desk} may use.
 */
@NullMarked
package org.rapport.desk.journal;

import org.jspecify.annotations.NullMarked;
