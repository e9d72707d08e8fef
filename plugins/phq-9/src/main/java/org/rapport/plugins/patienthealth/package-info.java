/** Structure of the PHQ-9 with its codes, thresholds and algorithm, as a plugin. Uses {@code org.rapport.spi} only. */
@NullMarked
package org.rapport.plugins.patienthealth;

import org.jspecify.annotations.NullMarked;
