/** Own relationships: the list, registering, the participants' details, the phase and the ledger. */
@NullMarked
package org.rapport.web.relationship;

import org.jspecify.annotations.NullMarked;
