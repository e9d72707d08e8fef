/**
 * Asking and answering: who is given which form, drafts, submitting, leaving out. Part of {@code measure}; may use
 * {@code session}, {@code task}, {@code account}'s personal links and what those may use.
 */
@NullMarked
package org.rapport.measure.check;

import org.jspecify.annotations.NullMarked;
