/**
 * Writing goals and agreeing on them: the boundaries of therapists, supervisors and clients, and what they are shown. Part
 * of {@code goal}.
 */
@NullMarked
package org.rapport.goal.talk;

import org.jspecify.annotations.NullMarked;
