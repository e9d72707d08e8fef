package org.rapport.web.security;

import jakarta.security.enterprise.credential.Credential;
import java.util.Optional;
import org.rapport.account.SecondStepRequest;
import org.rapport.account.factor.FactorSecret;

/**
 * A code on its way to the identity store.
 *
 * @param secret of a device that is set up with this code; empty when it is set up already
 */
record SecondStepCredential(SecondStepRequest request, Optional<FactorSecret> secret) implements Credential {}
