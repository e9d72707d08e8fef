/** Who acts, what they may call, and the boundary that asks. Part of {@code shared}. */
@NullMarked
package org.rapport.shared.access;

import org.jspecify.annotations.NullMarked;
