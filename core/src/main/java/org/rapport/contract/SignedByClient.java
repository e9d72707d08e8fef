package org.rapport.contract;

import java.util.UUID;
import org.rapport.relationship.RelationshipRef;

/** A participant signed a version for themselves. */
record SignedByClient(RelationshipRef relationship, UUID person) {}
