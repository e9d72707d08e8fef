/**
 * Families: how people stand to each other, each view for itself, and what they agreed about contact. Part of
 * {@code consent}.
 */
@NullMarked
package org.rapport.consent.family;

import org.jspecify.annotations.NullMarked;
