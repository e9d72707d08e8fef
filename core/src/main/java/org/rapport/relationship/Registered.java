package org.rapport.relationship;

import java.util.UUID;

/** A relationship that was opened and the unit it is with, called by its code. */
public record Registered(UUID relationshipId, UUID unitId, String code) {}
