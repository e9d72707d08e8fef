/** Pages of the agreement: reading, proposing and signing it, for therapists and for clients. May use core and Faces. */
@NullMarked
package org.rapport.web.contract;

import org.jspecify.annotations.NullMarked;
