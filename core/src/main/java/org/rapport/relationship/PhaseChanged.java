package org.rapport.relationship;

import java.util.UUID;

/** A relationship went on to another phase; fired inside the transaction. */
public record PhaseChanged(UUID organisation, UUID relationshipId, Phase from, Phase to) {}
