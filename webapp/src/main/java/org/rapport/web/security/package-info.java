/**
 * What stands before every page: whether the application may run at all, whether a request comes from its own pages,
 * who is signed in. May use {@code account}, {@code practice}, {@code shared} of core and the frame of the pages.
 */
@NullMarked
package org.rapport.web.security;

import org.jspecify.annotations.NullMarked;
