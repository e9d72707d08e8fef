package org.rapport.account.factor;

import java.time.Instant;

/**
 * A second factor that is set up.
 *
 * @param setUpAt since when
 * @param recoveryCodesLeft how many recovery codes are unused
 */
public record FactorState(Instant setUpAt, int recoveryCodesLeft) {}
