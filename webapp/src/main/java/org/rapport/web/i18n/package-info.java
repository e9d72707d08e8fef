/** Languages, texts, dates and figures as the reader of a page expects them. May use {@code org.rapport.shared}. */
@NullMarked
package org.rapport.web.i18n;

import org.jspecify.annotations.NullMarked;
