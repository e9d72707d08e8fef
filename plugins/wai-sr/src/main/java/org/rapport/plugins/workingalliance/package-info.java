/**
 * Structure of the WAI-SR for clients and of its therapist form, without any wording, as a plugin. Uses {@code org.rapport.spi}
 * only.
 */
@NullMarked
package org.rapport.plugins.workingalliance;

import org.jspecify.annotations.NullMarked;
