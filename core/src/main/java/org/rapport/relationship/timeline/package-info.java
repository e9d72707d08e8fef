/** Turning the pages of a relationship's ledger. Part of {@code relationship}. */
@NullMarked
package org.rapport.relationship.timeline;

import org.jspecify.annotations.NullMarked;
