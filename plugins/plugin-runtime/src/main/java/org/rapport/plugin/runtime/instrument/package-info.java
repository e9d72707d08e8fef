/**
 * What can be said about an instrument from its definition alone: whether its structure is sound, whether answers fit it, what
 * they score and how a score reads. Shared by the host and by the kit vendors test with.
 *
 * <p>Uses {@code org.rapport.spi} and the JDK. Everything here is exact decimal arithmetic, without clock, randomness or memory,
 * so that a score can be recomputed and compared at any time.
 */
@NullMarked
package org.rapport.plugin.runtime.instrument;

import org.jspecify.annotations.NullMarked;
