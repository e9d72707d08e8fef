/**
 * Young people: the rules of jurisdictions an organisation configured, guardians, assent, and who therefore consents for
 * whom. Part of {@code client}.
 */
@NullMarked
package org.rapport.client.minor;

import org.jspecify.annotations.NullMarked;
