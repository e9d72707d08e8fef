package org.rapport.contract;

import java.util.UUID;

/** Everybody signed: this version is in force from now on. Fired inside the transaction. */
public record AgreementActivated(UUID relationship, UUID agreement) implements AgreementEvent {}
