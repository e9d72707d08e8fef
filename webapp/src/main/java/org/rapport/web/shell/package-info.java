/** The frame around every page: navigation, the signed-in person as shown, session, headers, notes after saving. */
@NullMarked
package org.rapport.web.shell;

import org.jspecify.annotations.NullMarked;
