package org.rapport.contract;

import java.util.UUID;

/** Both sides looked back on the version in force. Fired inside the transaction. */
public record AgreementLookedBackOn(UUID relationship, UUID agreement) implements AgreementEvent {}
