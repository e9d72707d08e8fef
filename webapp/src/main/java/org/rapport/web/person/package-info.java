/** The signed-in person as the frame of the pages shows them. Decides nothing about access. */
@NullMarked
package org.rapport.web.person;

import org.jspecify.annotations.NullMarked;
