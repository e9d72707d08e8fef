/**
 * The radar: supervised relationships ranked by what asks for a look, and what the supervisor has looked at. Part of
 * {@code desk}; may use what that may use.
 */
@NullMarked
package org.rapport.desk.radar;

import org.jspecify.annotations.NullMarked;
