package org.rapport.contract;

import java.util.UUID;

/** Something happened to a version of a relationship's agreement. Fired inside the transaction. */
public sealed interface AgreementEvent permits AgreementActivated, ProposalChanged, AgreementLookedBackOn {

    /** The relationship it is of. */
    UUID relationship();

    /** The version. */
    UUID agreement();
}
