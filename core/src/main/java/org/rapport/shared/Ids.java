package org.rapport.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes ids: version 7 (ordered by time) for records, version 4 where the time of making must not show. */
@ApplicationScoped
public class Ids {

    private final TimeBasedEpochRandomGenerator ordered = Generators.timeBasedEpochRandomGenerator();

    /** The next id of a record. */
    public UUID next() {
        return ordered.generate();
    }

    /** An id that tells nothing, for links, concerns and receipts. */
    public UUID untimed() {
        return UUID.randomUUID();
    }
}
