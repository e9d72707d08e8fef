/**
 * What clients want to reach, in their words: whose goal it is, who agrees and who does not, steps, how near it is. The
 * types all of its parts share; what may be said and when is in {@code goal.course}, the boundaries are in {@code goal.talk}
 * and {@code goal.scaling}, what a check asks beside its own questions is in {@code goal.rating}. May use {@code measure}.
 */
@NullMarked
package org.rapport.goal;

import org.jspecify.annotations.NullMarked;
