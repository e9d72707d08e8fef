/**
 * The living agreement: proposed, signed by every adult participant and a therapist, in force, superseded. A signed
 * version never changes. May use {@code task}, {@code relationship} and what they may use.
 */
@NullMarked
package org.rapport.contract;

import org.jspecify.annotations.NullMarked;
