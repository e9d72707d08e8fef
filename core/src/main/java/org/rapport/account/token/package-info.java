/**
 * What programs come with instead of a password: tokens that act for one member, narrowed to what they were made for.
 * {@code ApiTokens} opens them; the operator's commands make and revoke them. Part of {@code account}.
 */
@NullMarked
package org.rapport.account.token;

import org.jspecify.annotations.NullMarked;
