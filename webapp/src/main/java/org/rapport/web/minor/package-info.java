/**
 * Pages about young people and about contacts that need care: rules, guardians, assent, what guardians may read. May use
 * {@code client}, {@code relationship} and {@code contract} of core and the frame of the pages.
 */
@NullMarked
package org.rapport.web.minor;

import org.jspecify.annotations.NullMarked;
