/**
 * How a client gets into the portal: a therapist's invitation, the own sign-in made with it, where the client takes part.
 * Part of {@code relationship}.
 */
@NullMarked
package org.rapport.relationship.portal;

import org.jspecify.annotations.NullMarked;
