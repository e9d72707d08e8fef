package org.rapport.signal;

import java.util.UUID;

/** The signals of a relationship were worked out anew, or became visible. Fired inside the transaction. */
public record SignalsChanged(UUID relationship) {}
