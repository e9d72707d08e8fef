/** Pages about the courses of feedback workflows. */
@NullMarked
package org.rapport.web.workflow;

import org.jspecify.annotations.NullMarked;
