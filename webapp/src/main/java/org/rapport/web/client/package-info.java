/**
 * What a client does through a personal link: answer a form, read and sign an agreement. Plain pages without PrimeFaces.
 * May use {@code measure}, {@code contract} and {@code account} of core and the frame of the pages.
 */
@NullMarked
package org.rapport.web.client;

import org.jspecify.annotations.NullMarked;
