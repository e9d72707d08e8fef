/** Pages that compare what was agreed with what happens, and the limits an administrator decides on. */
@NullMarked
package org.rapport.web.drift;

import org.jspecify.annotations.NullMarked;
