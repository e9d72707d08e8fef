/** The first pages people see: today and the relationship. */
@NullMarked
package org.rapport.web.desk;

import org.jspecify.annotations.NullMarked;
