/**
 * What can be agreed: every term, how each is written down, what fits, and the rule about cancelling in wall-clock time.
 * Pure rules without a database; uses nothing but {@code shared} and the neighbouring package's words.
 */
@NullMarked
package org.rapport.contract.terms;

import org.jspecify.annotations.NullMarked;
