/** Pages on which an administrator brings questionnaires. */
@NullMarked
package org.rapport.web.questionnaire;

import org.jspecify.annotations.NullMarked;
