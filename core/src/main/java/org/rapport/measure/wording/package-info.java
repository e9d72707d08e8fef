/**
 * Words of instruments in FHIR files: reading them, matching them to structures, the files of the operator's directories.
 * Part of {@code measure}; may use {@code plugin} and what that may use.
 */
@NullMarked
package org.rapport.measure.wording;

import org.jspecify.annotations.NullMarked;
