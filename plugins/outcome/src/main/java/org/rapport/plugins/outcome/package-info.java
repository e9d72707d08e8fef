/**
 * Instruments of outcome. Their structures are data files beside this code, which scores what sums and means cannot say. Uses
 * {@code org.rapport.spi} only.
 */
@NullMarked
package org.rapport.plugins.outcome;

import org.jspecify.annotations.NullMarked;
