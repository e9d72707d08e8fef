/** Records of one organisation and the wall the database puts around them. Part of {@code shared}. */
@NullMarked
package org.rapport.shared.data;

import org.jspecify.annotations.NullMarked;
