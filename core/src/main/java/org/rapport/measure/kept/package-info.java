/**
 * Answered forms and their scores one by one, as programs read them: by person, newest first, page by page. Part of
 * {@code measure}; shows what clients answered and what others answered about them, and nothing that is sealed.
 */
@NullMarked
package org.rapport.measure.kept;

import org.jspecify.annotations.NullMarked;
