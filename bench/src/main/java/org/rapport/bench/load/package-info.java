/**
 * Fills an empty database with one large organisation, as the product would have written it. What follows from answers is
 * worked out by the product's own rules, once for each of a thousand different courses.
 */
@NullMarked
package org.rapport.bench.load;

import org.jspecify.annotations.NullMarked;
