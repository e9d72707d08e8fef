/** How near goals are: what a check asks beside its own questions, and what the answers say. Part of {@code goal}. */
@NullMarked
package org.rapport.goal.rating;

import org.jspecify.annotations.NullMarked;
