/** Who stands in for whom on which days. Uses {@code practice} for members and their roles. */
@NullMarked
package org.rapport.practice.cover;

import org.jspecify.annotations.NullMarked;
