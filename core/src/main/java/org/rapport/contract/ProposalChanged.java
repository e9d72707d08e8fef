package org.rapport.contract;

import java.util.UUID;

/** A version was put forward or taken back. Fired inside the transaction. */
public record ProposalChanged(UUID relationship, UUID agreement) implements AgreementEvent {}
