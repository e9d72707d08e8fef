/**
 * The geometry of charts over a course: where points, lines, ticks and labels stand, and the same figures as a table.
 * Plain Java without Faces, so that a chart can also be printed or put into a document. Uses the JDK only.
 */
@NullMarked
package org.rapport.web.chart;

import org.jspecify.annotations.NullMarked;
