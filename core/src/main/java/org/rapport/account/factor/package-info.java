/**
 * The second step of a sign-in: one-time codes of a device, recovery codes, and what is kept of them. Knows no names and
 * no passwords, and counts no tries: that is the part of {@code account} above it. May use {@code shared} and
 * {@code audit}.
 */
@NullMarked
package org.rapport.account.factor;

import org.jspecify.annotations.NullMarked;
