package org.rapport.desk.radar;

import java.util.List;
import java.util.UUID;

/**
 * One page of the radar.
 *
 * @param total how many there are on all pages
 * @param leftOut how many are in none of them, because somebody who takes part does not allow supervision
 * @param practices what can be chosen as practice
 * @param sites what can be chosen as site, each with its practice's name
 * @param therapists what can be chosen as therapist
 */
public record RadarPage(
        List<RadarRow> rows,
        int total,
        int leftOut,
        List<Choice> practices,
        List<Choice> sites,
        List<Choice> therapists) {

    /** Something to filter by. */
    public record Choice(UUID id, String name) {}

    /** Keeps its own copies. */
    public RadarPage {
        rows = List.copyOf(rows);
        practices = List.copyOf(practices);
        sites = List.copyOf(sites);
        therapists = List.copyOf(therapists);
    }
}
