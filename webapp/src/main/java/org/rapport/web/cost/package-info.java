/** What sessions cost: an estimate, and statements to take along. */
@NullMarked
package org.rapport.web.cost;

import org.jspecify.annotations.NullMarked;
