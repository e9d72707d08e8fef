package org.rapport.practice.cover;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who stands in for whom, as managers see it.
 *
 * @param broken whether who was to stand in has left or is neither therapist nor supervisor any more: nobody covers then
 */
public record CoverRow(
        UUID id,
        UUID covered,
        String coveredName,
        UUID covering,
        String coveringName,
        LocalDate starts,
        LocalDate ends,
        boolean broken)
        implements Serializable {

    /** The id only. */
    @Override
    public String toString() {
        return "CoverRow " + id;
    }
}
