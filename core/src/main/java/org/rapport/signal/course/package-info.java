/**
 * The rules over one alliance course: dips, possible strains, slow declines, and whether scores came back. Pure
 * arithmetic on scores: no database, no clock, no texts. Uses the JDK only.
 */
@NullMarked
package org.rapport.signal.course;

import org.jspecify.annotations.NullMarked;
