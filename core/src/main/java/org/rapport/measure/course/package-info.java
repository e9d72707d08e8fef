/**
 * What was answered, as staff see it: the checks of a session, opened by the own answer, and courses of scores. Part of
 * {@code measure}.
 */
@NullMarked
package org.rapport.measure.course;

import org.jspecify.annotations.NullMarked;
