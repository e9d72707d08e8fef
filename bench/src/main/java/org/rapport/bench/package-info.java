/** Measuring the product: {@code load} fills a database with many relationships, {@code measure} times the product on it. */
@NullMarked
package org.rapport.bench;

import org.jspecify.annotations.NullMarked;
