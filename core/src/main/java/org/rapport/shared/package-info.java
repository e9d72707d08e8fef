/** Words every feature uses: errors, money, periods, ids, the clock. May use nothing else of Rapport. */
@NullMarked
package org.rapport.shared;

import org.jspecify.annotations.NullMarked;
