/**
 * Courses of feedback workflows: what happened in a relationship is told to the workflows its organisation uses, the course a
 * workflow begins is kept here, and its steps are asked of people. May use {@code signal} and what that may use.
 */
@NullMarked
package org.rapport.workflow;

import org.jspecify.annotations.NullMarked;
