/**
 * What people see first: today, and per relationship one row of what a dashboard needs. Projections over the features
 * below. May use {@code supervision} and everything under it.
 */
@NullMarked
package org.rapport.desk;

import org.jspecify.annotations.NullMarked;
