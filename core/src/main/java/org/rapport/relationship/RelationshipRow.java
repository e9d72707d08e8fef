package org.rapport.relationship;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rapport.client.UnitKind;

/** A line of the therapist's own list. {@code names} are those of the participants of today, by position. */
public record RelationshipRow(
        UUID id, String code, UnitKind kind, Phase phase, LocalDate openedOn, List<String> names) {

    /** Keeps its own copy of the list. */
    public RelationshipRow {
        names = List.copyOf(names);
    }

    /** The id; never the names. */
    @Override
    public String toString() {
        return "RelationshipRow " + id;
    }
}
