/**
 * Bringing the past: files of clients, sessions and scores of another system are sent, looked through and carried out as
 * one. Begin at {@link org.rapport.transfer.Imports}. May use {@code desk} and everything below it.
 */
@NullMarked
package org.rapport.transfer;

import org.jspecify.annotations.NullMarked;
