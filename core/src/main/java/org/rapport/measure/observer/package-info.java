/**
 * Who is asked about a participant without taking part in the sessions: caregivers, other members of the family, observers.
 * May use what {@code measure} may.
 */
@NullMarked
package org.rapport.measure.observer;

import org.jspecify.annotations.NullMarked;
