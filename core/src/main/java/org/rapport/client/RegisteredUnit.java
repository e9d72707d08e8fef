package org.rapport.client;

import java.util.List;
import java.util.UUID;

/** A unit that was written down: its id, the code it is called by, and the persons who take part, by position. */
public record RegisteredUnit(UUID unitId, String code, List<UUID> persons) {

    /** Keeps its own copy of the list. */
    public RegisteredUnit {
        persons = List.copyOf(persons);
    }
}
