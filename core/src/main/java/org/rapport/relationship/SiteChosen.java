package org.rapport.relationship;

import java.util.UUID;

/** The therapist said where the relationship takes place. Fired inside the transaction. */
public record SiteChosen(UUID relationshipId) {}
