package org.rapport.client.consent;

/** How somebody decided. */
public enum ConsentMethod {
    /** On a screen of the practice's, in the room. */
    SCREEN,
    /** On paper, which the practice keeps. */
    PAPER,
    /** Signed in to the portal. */
    PORTAL,
    /** Through a personal link. */
    LINK,
    /** By word of mouth: enough for a no, never for a yes. */
    SPOKEN
}
