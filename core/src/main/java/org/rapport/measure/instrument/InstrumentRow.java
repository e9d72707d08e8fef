package org.rapport.measure.instrument;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.rapport.spi.LocalText;
import org.rapport.spi.Respondent;

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
 * @param respondents who may fill it in
 * @param mustDisplay whether the attribution stands wherever the form is seen
 * @param takenMyself whether a therapist can answer it here outside of sessions
 * @param own whether the organisation made it out of a questionnaire
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
        LocalText caveat,
        List<Respondent> respondents,
        boolean mustDisplay,
        boolean own,
        boolean takenMyself) {

    /** Copies the lists. */
    public InstrumentRow {
        languages = List.copyOf(languages);
        respondents = List.copyOf(respondents);
    }
}
