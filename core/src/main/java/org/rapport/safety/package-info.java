/**
 * Keeping clients safe: answers that need a person at once, and whom to call in a crisis. May use {@code measure} and what
 * that may use.
 */
@NullMarked
package org.rapport.safety;

import org.jspecify.annotations.NullMarked;
