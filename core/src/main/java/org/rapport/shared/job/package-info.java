/** Work the system does by itself: again and again, one organisation per transaction. Part of {@code shared}. */
@NullMarked
package org.rapport.shared.job;

import org.jspecify.annotations.NullMarked;
