package org.rapport.consent.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a family agreed about contact.
 *
 * @param children participants under 18 today
 * @param people everybody known in the unit
 */
public record MeetingsPage(
        UUID relationshipId,
        String code,
        Map<UUID, String> children,
        Map<UUID, String> people,
        List<MeetingLine> agreements) {

    /** Keeps its own copies. */
    public MeetingsPage {
        children = new LinkedHashMap<>(children);
        people = new LinkedHashMap<>(people);
        agreements = List.copyOf(agreements);
    }

    /** The relationship; never a name. */
    @Override
    public String toString() {
        return "MeetingsPage " + relationshipId;
    }
}
