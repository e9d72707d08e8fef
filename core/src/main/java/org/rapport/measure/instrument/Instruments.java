package org.rapport.measure.instrument;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<String, Boolean> own = own();
        LicenceLines lines = shelf.licenceLines();
        return shelf.all().stream()
                .map(each -> row(each, heads, own, lines.of(each)))
                .toList();
    }

    /** What the instruments are made of, in order of id, without any words but their topics. */
    @Permits(Who.THERAPIST)
    public List<Instrument> structures() {
        return shelf.all().stream().map(Instrument::withoutWordings).toList();
    }

    /** Of each of the organisation's own whether it is offered. */
    private Map<String, Boolean> own() {
        return ownInstruments.made(actor.get().organisation()).stream()
                .collect(Collectors.toMap(
                        OwnInstrumentRow::instrument, row -> row.retiredAt().isEmpty()));
    }

    private InstrumentRow row(
            Instrument instrument, List<InstalledWordingRow> heads, Map<String, Boolean> own, Optional<String> lines) {
        boolean offered = own.getOrDefault(instrument.id(), true);
        List<String> languages = shelf.languages(instrument, RespondentKind.CLIENT.reader(instrument), heads);
        return new InstrumentRow(
                instrument.id(),
                instrument.version(),
                instrument.title(),
                offered ? shelf.availability(instrument, languages) : Availability.RETIRED,
                instrument.licence().holder(),
                instrument.licence().url(),
                lines.or(instrument.licence()::attribution),
                instrument.items().size(),
                languages,
                instrument.caveat().orElse(LocalText.none()),
                instrument.respondents().stream().sorted().toList(),
                lines.isPresent(),
                own.containsKey(instrument.id()),
                offered && takenMyself(instrument, heads));
    }

    private boolean takenMyself(Instrument instrument, List<InstalledWordingRow> heads) {
        RespondentKind therapist = RespondentKind.THERAPIST;
        return therapist.fillsIn(instrument)
                && !therapist.askedWithSession(instrument)
                && !instrument.licence().paperOnly()
                && (shelf.demonstrated(instrument)
                        || !shelf.languages(instrument, therapist.reader(instrument), heads)
                                .isEmpty());
    }

    /** The wording files that give no words, with reasons. */
    @Permits(Who.ADMINISTRATOR)
    public List<WordingProblem> wordingProblems() {
        return shelf.problems();
    }
}
