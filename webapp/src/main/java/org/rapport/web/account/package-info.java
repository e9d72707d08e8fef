/**
 * Pages for signing in, for founding an installation and for accepting an invitation. May use {@code account}
 * and {@code practice} of core, the frame of the pages and {@code org.rapport.web.security}.
 */
@NullMarked
package org.rapport.web.account;

import org.jspecify.annotations.NullMarked;
