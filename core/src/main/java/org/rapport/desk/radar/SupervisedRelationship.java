package org.rapport.desk.radar;

import java.util.List;
import java.util.UUID;
import org.rapport.client.UnitKind;
import org.rapport.relationship.Phase;

/**
 * A supervised relationship as its supervisor sees it: by its code, without names of clients.
 *
 * @param participants how many take part
 * @param therapists their names
 * @param keys the reasons that ask for a look now, as marks name them
 */
public record SupervisedRelationship(
        UUID id,
        String code,
        UnitKind kind,
        Phase phase,
        int participants,
        List<String> therapists,
        List<String> keys) {

    /** Keeps its own copy. */
    public SupervisedRelationship {
        therapists = List.copyOf(therapists);
        keys = List.copyOf(keys);
    }

    /** Whether several take part. */
    public boolean several() {
        return participants > 1;
    }

    /** The id only. */
    @Override
    public String toString() {
        return "SupervisedRelationship " + id;
    }
}
