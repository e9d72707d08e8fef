package org.rapport.measure.instrument;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.wording.WordingProblem;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.spi.Instrument;
import org.rapport.spi.LocalText;

/** The catalogue: which instruments there are, and which of them clients can answer here. */
@Boundary
public class Instruments {

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private InstalledWordings installed;

    @Inject
    private OwnInstruments ownInstruments;

    @Inject
    private CurrentActor actor;

    /** All instruments, the organisation's own last. */
    @Permits(Who.ANY_MEMBER)
    public List<InstrumentRow> catalogue() {
        List<InstalledWordingRow> heads = installed.heads(actor.get().organisation());
        Set<String> own = own();
        return shelf.all().stream()
                .map(each -> row(each, heads, own.contains(each.id())))
                .toList();
    }

    /** What the instruments are made of, in order of id, without any words but their topics. */
    @Permits(Who.THERAPIST)
    public List<Instrument> structures() {
        return shelf.all().stream().map(Instrument::withoutWordings).toList();
    }

    private Set<String> own() {
        return ownInstruments.newest(actor.get().organisation()).stream()
                .map(Instrument::id)
                .collect(Collectors.toSet());
    }

    private InstrumentRow row(Instrument instrument, List<InstalledWordingRow> heads, boolean own) {
        List<String> languages = shelf.languages(instrument, RespondentKind.CLIENT.reader(instrument), heads);
        return new InstrumentRow(
                instrument.id(),
                instrument.version(),
                instrument.title(),
                InstrumentShelf.availability(instrument, languages),
                instrument.licence().holder(),
                instrument.licence().url(),
                instrument.licence().attribution(),
                instrument.items().size(),
                languages,
                instrument.caveat().orElse(LocalText.none()),
                instrument.respondents().stream().sorted().toList(),
                instrument.licence().mustDisplay(),
                own,
                takenMyself(instrument, heads));
    }

    private boolean takenMyself(Instrument instrument, List<InstalledWordingRow> heads) {
        RespondentKind therapist = RespondentKind.THERAPIST;
        return therapist.fillsIn(instrument)
                && !therapist.askedWithSession(instrument)
                && !instrument.licence().paperOnly()
                && !shelf.languages(instrument, therapist.reader(instrument), heads)
                        .isEmpty();
    }

    /** The wording files that give no words, with reasons. */
    @Permits(Who.ADMINISTRATOR)
    public List<WordingProblem> wordingProblems() {
        return shelf.problems();
    }
}
