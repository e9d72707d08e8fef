/**
 * Accounts and sign-in in one or two steps, throttled; personal links; what is looked up before the organisation is known (schema
 * {@code gate}). May use {@code shared} and {@code audit}.
 */
@NullMarked
package org.rapport.account;

import org.jspecify.annotations.NullMarked;
