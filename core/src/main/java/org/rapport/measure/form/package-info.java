/**
 * Forms as they cross the boundary: what pages send and what they get. Part of {@code measure}.
 */
@NullMarked
package org.rapport.measure.form;

import org.jspecify.annotations.NullMarked;
