package org.rapport.practice;

import java.util.List;
import java.util.UUID;

/**
 * A practice as those see it who answer for it.
 *
 * @param version for {@link Practices#change}
 * @param namesInOffice whether lists for the office show names of clients
 * @param sites by name
 */
public record PracticeRecord(PracticeRow practice, long version, boolean namesInOffice, List<SiteRow> sites) {

    /** Keeps its own copy of the sites. */
    public PracticeRecord {
        sites = List.copyOf(sites);
    }

    /** The practice's id. */
    public UUID id() {
        return practice.id();
    }
}
