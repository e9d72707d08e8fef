/** Words mails from the application's texts. May use {@code org.rapport.web.i18n}. */
@NullMarked
package org.rapport.web.mail;

import org.jspecify.annotations.NullMarked;
