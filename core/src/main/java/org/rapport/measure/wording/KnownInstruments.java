package org.rapport.measure.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.spi.Instrument;

/**
 * What an organisation knows when a questionnaire comes.
 *
 * @param all the instruments
 * @param before the instrument this questionnaire's address was matched to before
 * @param mapping its questions by item, as they were matched then
 * @param texts the words installed so far by item, of the instrument that is looked at
 */
public record KnownInstruments(
        List<Instrument> all,
        Optional<String> before,
        Map<String, String> mapping,
        Map<String, Map<String, String>> texts) {

    /** Copies the list. */
    public KnownInstruments {
        all = List.copyOf(all);
    }
}
