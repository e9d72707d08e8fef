/** Support for journeys: the real product in a process of its own and a real browser. Journeys are named ...IT. */
@NullMarked
package org.rapport.journey;

import org.jspecify.annotations.NullMarked;
