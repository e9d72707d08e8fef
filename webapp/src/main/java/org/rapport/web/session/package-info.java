/** Pages of sessions: planning them, and one session with who came. May use core and Faces. */
@NullMarked
package org.rapport.web.session;

import org.jspecify.annotations.NullMarked;
