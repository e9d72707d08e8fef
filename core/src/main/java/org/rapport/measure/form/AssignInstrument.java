package org.rapport.measure.form;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a form to participants of a relationship, one each.
 *
 * @param lastDay the last day on which it can be answered, or null for no end
 */
public record AssignInstrument(
        UUID relationship,
        String instrument,
        List<UUID> persons,
        @Nullable LocalDate lastDay) {

    /** Copies the list. */
    public AssignInstrument {
        persons = List.copyOf(persons);
    }
}
