/**
 * The door of programs that speak FHIR (R4, JSON): the same tokens, boundaries and problems as {@code web.api}, told as
 * resources. Reads and writes resources itself, since they are few and the general parser takes longer than all the rest; tests
 * compare what it reads and writes with that parser.
 */
@NullMarked
package org.rapport.web.fhir;

import org.jspecify.annotations.NullMarked;
