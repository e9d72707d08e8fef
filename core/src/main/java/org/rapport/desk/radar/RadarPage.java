package org.rapport.desk.radar;

import java.util.List;
import java.util.UUID;

/**
 * One page of the radar.
 *
 * @param total how many there are on all pages
 * @param practices what can be chosen as practice
 * @param therapists what can be chosen as therapist
 */
public record RadarPage(List<RadarRow> rows, int total, List<Choice> practices, List<Choice> therapists) {

    /** Something to filter by. */
    public record Choice(UUID id, String name) {}

    /** Keeps its own copies. */
    public RadarPage {
        rows = List.copyOf(rows);
        practices = List.copyOf(practices);
        therapists = List.copyOf(therapists);
    }
}
