/** How the pages' expressions reach the methods of our own classes. */
@NullMarked
package org.rapport.web.expression;

import org.jspecify.annotations.NullMarked;
