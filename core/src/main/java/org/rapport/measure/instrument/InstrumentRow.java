package org.rapport.measure.instrument;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.rapport.spi.LocalText;

/**
 * An instrument in the catalogue.
 *
 * @param title its name
 * @param availability whether clients can answer it here
 * @param holder whose wording it is
 * @param address where the holder can be reached
 * @param attribution the line that credits the holder
 * @param questions how many items
 * @param languages in which words are installed
 * @param caveat what a reader of its scores must know, or no text
 */
public record InstrumentRow(
        String id,
        String version,
        LocalText title,
        Availability availability,
        String holder,
        Optional<URI> address,
        Optional<String> attribution,
        int questions,
        List<String> languages,
        LocalText caveat) {

    /** Copies the list. */
    public InstrumentRow {
        languages = List.copyOf(languages);
    }
}
