package org.rapport.relationship.portal;

/** How far somebody is with the portal. */
public enum PortalStanding {
    /** Their details do not allow it, or they are too young for it here. */
    OFF,
    /** Allowed, and there is no own sign-in yet. */
    NOT_SET_UP,
    /** They sign in with a password, or with a code by mail. */
    PASSWORD,
    /** They sign in with a code by mail each time. */
    CODES,
    /** It was taken away; an invitation opens it again. */
    ENDED
}
