/** What is kept of a goal and what follows from it: pure rules, and the store of entries. Part of {@code goal}. */
@NullMarked
package org.rapport.goal.course;

import org.jspecify.annotations.NullMarked;
