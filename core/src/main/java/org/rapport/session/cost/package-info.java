/**
 * What sessions cost: an estimate from the agreement, and a statement of a period by what was agreed on each day. Nothing is
 * booked here: Rapport tells and exports. Part of {@code session}.
 */
@NullMarked
package org.rapport.session.cost;

import org.jspecify.annotations.NullMarked;
