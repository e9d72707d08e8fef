/**
 * What the operator's guide promises, done as it says: PostgreSQL, HAProxy and Payara Server of the operator's own,
 * two instances, a standby. Needs Debian's packages postgresql and haproxy, which {@code ./verify} installs.
 */
@NullMarked
package org.rapport.operation;

import org.jspecify.annotations.NullMarked;
