/** Failures at the edge: every exception of a page becomes a sentence at its place, or a page with an incident number. */
@NullMarked
package org.rapport.web.error;

import org.jspecify.annotations.NullMarked;
