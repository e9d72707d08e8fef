package org.rapport.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.web.chart.Sparkline;

/**
 * One row of the radar in the reader's words, put together once however often the page asks for it.
 *
 * @param who the relationship
 * @param reasons why it asks for a look, the most urgent first
 * @param more how many reasons there are after the first, in words; empty for none
 * @param contact when it was seen and looked at
 * @param course the last scores
 * @param keys the reasons' keys, for the button that says they were seen; empty where there is none
 */
public record RadarLine(Who who, List<Reason> reasons, String more, Contact contact, Course course, String keys) {

    /** Keeps its own copy. */
    public RadarLine {
        reasons = List.copyOf(reasons);
    }

    /** The first reason alone, or nothing. */
    public List<Reason> first() {
        return reasons.subList(0, Math.min(1, reasons.size()));
    }

    /** All reasons after the first. */
    public List<Reason> further() {
        return reasons.subList(Math.min(1, reasons.size()), reasons.size());
    }

    /** The relationship: its code, what kind of unit comes, with whom, where. */
    public record Who(UUID relationship, String code, String kind, String therapists, String place) {}

    /** A reason as a badge (its kind and word) and a sentence with its numbers. */
    public record Reason(String tone, String label, String sentence) {}

    /**
     * What was when.
     *
     * @param lastSession when the last session was held, or null
     * @param missed how many checks stayed without an answer, in words; empty for none
     * @param review after which session the agreement is looked at next, in words
     * @param looked when the supervisor looked, or null
     * @param until the day it returns on by itself, or null
     * @param note what the supervisor noted when they looked
     */
    public record Contact(
            @Nullable Instant lastSession,
            String missed,
            String review,
            @Nullable Instant looked,
            @Nullable LocalDate until,
            String note) {}

    /** The last scores as a line, and the very last of them. */
    public record Course(Sparkline line, String last) {}
}
