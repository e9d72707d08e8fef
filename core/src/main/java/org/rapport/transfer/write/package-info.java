/** Writes rows that passed the check, many at once. Part of {@code transfer}. */
@NullMarked
package org.rapport.transfer.write;

import org.jspecify.annotations.NullMarked;
