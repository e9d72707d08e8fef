/** Encryption of clinical text under one key per person or case. Part of {@code shared}. */
@NullMarked
package org.rapport.shared.secret;

import org.jspecify.annotations.NullMarked;
