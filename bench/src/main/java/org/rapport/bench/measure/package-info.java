/**
 * Times the running product from outside, as browsers see it, and the statements behind its pages by themselves. Times are
 * printed and never asserted.
 */
@NullMarked
package org.rapport.bench.measure;

import org.jspecify.annotations.NullMarked;
