/**
 * The append-only, sealed journal of every read of clinical text and every change. Fed by the boundaries. May use
 * {@code shared}.
 */
@NullMarked
package org.rapport.audit;

import org.jspecify.annotations.NullMarked;
