package org.rapport.measure.instrument;

import jakarta.inject.Inject;
import java.util.List;
import org.rapport.measure.RespondentKind;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.spi.Instrument;
import org.rapport.spi.LocalText;

/** The catalogue: which instruments there are, and which of them clients can answer here. */
@Boundary
public class Instruments {

    @Inject
    private InstrumentShelf shelf;

    /** All instruments, in order of id. */
    @Permits(Who.ANY_MEMBER)
    public List<InstrumentRow> catalogue() {
        return shelf.all().stream().map(this::row).toList();
    }

    /** What the instruments are made of, in order of id, without any words but their topics. */
    @Permits(Who.THERAPIST)
    public List<Instrument> structures() {
        return shelf.all().stream().map(Instrument::withoutWordings).toList();
    }

    private InstrumentRow row(Instrument instrument) {
        return new InstrumentRow(
                instrument.id(),
                instrument.version(),
                instrument.title(),
                shelf.availability(instrument),
                instrument.licence().holder(),
                instrument.licence().url(),
                instrument.licence().attribution(),
                instrument.items().size(),
                shelf.languages(instrument, RespondentKind.CLIENT.reader(instrument)),
                instrument.caveat().orElse(LocalText.none()));
    }

    /** The wording files that give no words, with reasons. */
    @Permits(Who.ADMINISTRATOR)
    public List<WordingProblem> wordingProblems() {
        return shelf.problems();
    }
}
