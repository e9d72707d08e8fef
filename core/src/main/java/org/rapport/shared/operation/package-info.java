/** What an operator watches: figures over all organisations together, of nobody. Part of {@code shared}. */
@NullMarked
package org.rapport.shared.operation;

import org.jspecify.annotations.NullMarked;
