/** What a program that knows nothing but the standard meets at {@code /fhir} of the running product. */
@NullMarked
package org.rapport.conformance;

import org.jspecify.annotations.NullMarked;
