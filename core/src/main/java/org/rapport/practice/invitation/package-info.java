/**
 * Invitations to work in the organisation: made by managers, accepted once through a link. Uses {@code practice} for
 * roles and members and {@code account} for links.
 */
@NullMarked
package org.rapport.practice.invitation;

import org.jspecify.annotations.NullMarked;
