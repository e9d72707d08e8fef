package org.rapport.desk.journal;

import java.util.List;
import java.util.UUID;

/**
 * A relationship or a person whom the journal can be asked about.
 *
 * @param name of the person; empty for a relationship
 * @param codes the codes of the units: the relationship's own, or all in which the person takes part
 */
public record SubjectFound(UUID id, String name, List<String> codes) {

    /** Keeps its own copy. */
    public SubjectFound {
        codes = List.copyOf(codes);
    }

    /** Whether it is a person. */
    public boolean person() {
        return !name.isEmpty();
    }

    /** The id only. */
    @Override
    public String toString() {
        return "SubjectFound " + id;
    }
}
