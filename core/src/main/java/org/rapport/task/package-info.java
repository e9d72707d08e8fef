/** Work items with an owner and a deadline. May use {@code relationship} and what that may use. */
@NullMarked
package org.rapport.task;

import org.jspecify.annotations.NullMarked;
