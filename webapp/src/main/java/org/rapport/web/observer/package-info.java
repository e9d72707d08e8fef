/** The page on which a therapist names who is asked about a participant from outside the sessions. */
@NullMarked
package org.rapport.web.observer;

import org.jspecify.annotations.NullMarked;
