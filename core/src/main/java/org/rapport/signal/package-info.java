/**
 * Rules over measures that ask a person to look. Every signal keeps the rule, its version, the figures and the version of
 * the parameters it was decided on. The rules themselves are in {@code signal.course}. May use {@code goal}, {@code note},
 * {@code safety}, {@code feedback} and what they may use.
 */
@NullMarked
package org.rapport.signal;

import org.jspecify.annotations.NullMarked;
