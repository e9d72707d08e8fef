/**
 * Asking for consents, giving them and taking them back, and the organisation's texts for that; the rules lie in
 * {@code client.consent}. May use {@code task}.
 */
@NullMarked
package org.rapport.consent;

import org.jspecify.annotations.NullMarked;
