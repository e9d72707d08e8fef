/**
 * The portal's pages for a client who signed in: what is due, own sessions and agreements, who can see what. Projections only.
 * Part of {@code desk}.
 */
@NullMarked
package org.rapport.desk.portal;

import org.jspecify.annotations.NullMarked;
