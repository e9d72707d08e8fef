/** Work that follows a committed change. Part of {@code shared}. */
@NullMarked
package org.rapport.shared.outbox;

import org.jspecify.annotations.NullMarked;
