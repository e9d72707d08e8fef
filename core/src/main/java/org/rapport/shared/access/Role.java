package org.rapport.shared.access;

/** What a member may be in a practice. A member may hold several, in several practices. */
public enum Role {
    THERAPIST,
    SUPERVISOR,
    ETHICS_LEAD,
    PRACTICE_MANAGER,
    ADMINISTRATOR,
    RESEARCHER
}
