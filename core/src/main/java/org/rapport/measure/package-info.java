/**
 * What was asked, answered and scored: errors, events and words shared by the packages below. Instruments and their words
 * are in {@code instrument}, asking and answering in {@code check}, courses and opened checks in {@code course}. May use
 * {@code session}, {@code plugin} and what those may use.
 */
@NullMarked
package org.rapport.measure;

import org.jspecify.annotations.NullMarked;
