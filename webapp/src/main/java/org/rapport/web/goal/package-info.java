/** The pages about goals: for therapists and those who supervise them, and for clients in the portal or through a link. */
@NullMarked
package org.rapport.web.goal;

import org.jspecify.annotations.NullMarked;
