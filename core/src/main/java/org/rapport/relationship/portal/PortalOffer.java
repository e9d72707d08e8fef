package org.rapport.relationship.portal;

/**
 * What the holder of an invitation to the portal may choose.
 *
 * @param practice which practice invites
 * @param language the person's, {@code en} or {@code de}
 * @param withCodes whether mail reaches the person, so that a code can take the place of a password
 */
public record PortalOffer(String practice, String language, boolean withCodes) {}
