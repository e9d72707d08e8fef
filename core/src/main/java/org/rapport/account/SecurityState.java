package org.rapport.account;

import java.util.Optional;
import org.rapport.account.factor.FactorState;

/**
 * How a member signs in.
 *
 * @param demonstration whether the account belongs to the demonstration, which changes nothing of this
 * @param factor the second factor, where one is set up
 */
public record SecurityState(boolean demonstration, Optional<FactorState> factor) {}
