/**
 * What was answered and what it scores: raw answers in one row, scores beside it. Part of {@code measure}; knows
 * instruments, not who may answer.
 */
@NullMarked
package org.rapport.measure.response;

import org.jspecify.annotations.NullMarked;
