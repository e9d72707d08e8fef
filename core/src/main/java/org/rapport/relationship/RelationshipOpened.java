package org.rapport.relationship;

import java.util.UUID;

/** A relationship was opened; fired inside the transaction. */
public record RelationshipOpened(UUID organisation, UUID relationshipId, UUID therapistId) {}
