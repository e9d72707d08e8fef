package org.rapport.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Puts a new version before everybody who has to sign. */
public record ProposeAgreement(
        @NotNull UUID relationship, @Valid @NotNull AgreementTerms terms) {}
