/**
 * Staff pages of measures: the checks of a session, the therapist's own check, questionnaires of a relationship with their
 * courses, and typing in paper forms.
 */
@NullMarked
package org.rapport.web.measure;

import org.jspecify.annotations.NullMarked;
