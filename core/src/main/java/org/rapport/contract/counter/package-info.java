/**
 * The talk about single terms of an agreement: a change is asked for with a reason, accepted, declined, answered with another
 * value, taken back. Every step is a record that never changes. May use what {@code contract} may use, and its versions
 * through {@code NegotiatedVersions}.
 */
@NullMarked
package org.rapport.contract.counter;

import org.jspecify.annotations.NullMarked;
