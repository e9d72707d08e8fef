/**
 * Bringing questionnaires: their words for known instruments, or an instrument of the organisation's own. Part of
 * {@code measure}; may use {@code plugin} and what that may use.
 */
@NullMarked
package org.rapport.measure.questionnaire;

import org.jspecify.annotations.NullMarked;
