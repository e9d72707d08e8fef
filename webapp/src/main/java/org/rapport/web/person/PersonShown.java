package org.rapport.web.person;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.access.Role;

/** What the frame of the page shows of the person who signed in. The sign-in makes it once. */
public record PersonShown(UUID id, String name, String practice, Locale language, ZoneId zone, Set<Role> roles)
        implements Serializable {

    /** Keeps its own copy of the roles. */
    public PersonShown {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "PersonShown[" + id + "]";
    }
}
