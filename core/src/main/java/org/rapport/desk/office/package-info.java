/**
 * What a practice manager sees of the work: who is seen when, and the administrative terms of agreements. Projections of
 * their own that never read what is clinical: a test runs their statements with the right to these columns only.
 */
@NullMarked
package org.rapport.desk.office;

import org.jspecify.annotations.NullMarked;
