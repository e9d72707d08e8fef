/** Pages that are printed or taken along as a PDF. */
@NullMarked
package org.rapport.web.document;

import org.jspecify.annotations.NullMarked;
