package org.rapport.account;

import java.util.UUID;
import org.rapport.shared.access.Actor;

/** Whom an account belongs to. */
public enum SubjectKind {
    /** A member of staff. */
    MEMBER,
    /** A person who is a client. */
    CLIENT;

    Actor actor(UUID organisation, UUID subject) {
        return this == MEMBER
                ? new Actor.Member(organisation, subject)
                : new Actor.ClientSignedIn(organisation, subject);
    }
}
