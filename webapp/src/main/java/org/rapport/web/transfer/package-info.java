/** Bringing the past of another system: its page, and what the page's script sends and asks. */
@NullMarked
package org.rapport.web.transfer;

import org.jspecify.annotations.NullMarked;
