/**
 * The portal: the pages of clients who signed in, plain and without state like those of personal links. May use
 * {@code org.rapport.web.client}, {@code org.rapport.web.chart}, {@code org.rapport.web.journal}, {@code org.rapport.web.minor} (whom a page is about), {@code org.rapport.web.i18n} and {@code org.rapport.web.security}.
 */
@NullMarked
package org.rapport.web.portal;

import org.jspecify.annotations.NullMarked;
