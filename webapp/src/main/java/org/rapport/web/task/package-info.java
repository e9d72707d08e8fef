/** What members are asked to do, and saying that it is done. May use {@code task} of core and the frame of the pages. */
@NullMarked
package org.rapport.web.task;

import org.jspecify.annotations.NullMarked;
