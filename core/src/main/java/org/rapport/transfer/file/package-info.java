/** Reading files of another system: line by line, with what does not fit. Part of {@code transfer}. */
@NullMarked
package org.rapport.transfer.file;

import org.jspecify.annotations.NullMarked;
