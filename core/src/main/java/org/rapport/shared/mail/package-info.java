/**
 * Mails that follow a committed change: put with the change, sent through the outbox, sealed until they went. Part of
 * {@code shared}.
 */
@NullMarked
package org.rapport.shared.mail;

import org.jspecify.annotations.NullMarked;
