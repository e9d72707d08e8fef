/** Loads the demonstration when the configuration asks for it. */
@NullMarked
package org.rapport.web.demo;

import org.jspecify.annotations.NullMarked;
