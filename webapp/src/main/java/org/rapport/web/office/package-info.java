/**
 * Pages of a practice's office: the schedule and the administrative terms of agreements. May use {@code desk.office} of
 * core and the frame of the pages.
 */
@NullMarked
package org.rapport.web.office;

import org.jspecify.annotations.NullMarked;
