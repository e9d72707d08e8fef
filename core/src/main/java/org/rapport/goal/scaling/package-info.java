/** Goal Attainment Scaling: five described levels of a goal, and what rated levels come to. Part of {@code goal}. */
@NullMarked
package org.rapport.goal.scaling;

import org.jspecify.annotations.NullMarked;
