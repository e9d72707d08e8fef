package org.rapport.desk.office;

import java.util.UUID;

/** A therapist whose sessions or relationships the office may list. */
public record OfficeTherapist(UUID id, String name) {

    /** The id only. */
    @Override
    public String toString() {
        return "OfficeTherapist " + id;
    }
}
