package org.rapport.shared.access;

/** Who may call a boundary method: a member with a role in some practice, or another kind of actor. */
public enum Who {
    THERAPIST,
    SUPERVISOR,
    ETHICS_LEAD,
    PRACTICE_MANAGER,
    ADMINISTRATOR,
    RESEARCHER,
    /** Any member who has not left. */
    ANY_MEMBER,
    /** A client who signed in. */
    CLIENT,
    /** A person who came through a personal link. */
    CLIENT_BY_LINK,
    /** A guardian who came through a personal link: signs and pays for a child, reads nothing the child says. */
    GUARDIAN_BY_LINK,
    /** Work the system does by itself in one organisation. */
    JOB,
    /** Nobody known yet: signing in, opening a link. Such a method sees no organisation's rows. */
    ANYONE
}
