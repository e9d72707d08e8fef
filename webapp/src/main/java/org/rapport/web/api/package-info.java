/**
 * What every request of a program goes through: the token that says who acts and what for, how failures are told
 * (RFC 9457), JSON in and out, and how long lists are read on. May use {@code account.token} and {@code shared} of core.
 */
@NullMarked
package org.rapport.web.api;

import org.jspecify.annotations.NullMarked;
