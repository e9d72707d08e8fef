/** What rows of another system mean here and whether they fit together. Part of {@code transfer}; writes nothing. */
@NullMarked
package org.rapport.transfer.check;

import org.jspecify.annotations.NullMarked;
