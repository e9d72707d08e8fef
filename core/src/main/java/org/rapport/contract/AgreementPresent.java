package org.rapport.contract;

import java.util.Optional;

/**
 * Where the agreement of a relationship stands now.
 *
 * @param inForce the version everybody signed
 * @param proposed the version that waits for signatures
 */
public record AgreementPresent(Optional<AgreementView> inForce, Optional<AgreementView> proposed) {}
