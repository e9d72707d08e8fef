/** Pages about keeping clients safe: answers that need a person, whom to call in a crisis. May use {@code safety} of core. */
@NullMarked
package org.rapport.web.safety;

import org.jspecify.annotations.NullMarked;
