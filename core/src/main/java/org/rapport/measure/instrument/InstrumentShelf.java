package org.rapport.measure.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.plugin.PluginInstruments;
import org.rapport.shared.DomainException;
import org.rapport.spi.Instrument;
import org.rapport.spi.Respondent;
import org.rapport.spi.Wording;

/** The instruments with the words installed for them. For boundaries; the same for all organisations, nothing personal. */
@ApplicationScoped
public class InstrumentShelf {

    private static final String COMMON = "en";

    private final PluginInstruments instruments;
    private final WordingLibrary library;

    /** For the container only. */
    protected InstrumentShelf() {
        this(new PluginInstruments(), new WordingLibrary());
    }

    /** A shelf of these instruments and words. */
    @Inject
    InstrumentShelf(PluginInstruments instruments, WordingLibrary library) {
        this.instruments = instruments;
        this.library = library;
    }

    /** All instruments, in order of id. */
    public List<Instrument> all() {
        return instruments.all();
    }

    /** The instrument, if a plugin brings it. */
    public Optional<Instrument> find(String id) {
        return instruments.find(id);
    }

    /** The instrument; {@code UNKNOWN_INSTRUMENT} when no plugin brings it. */
    public Instrument get(String id) {
        return find(id).orElseThrow(() -> new DomainException(MeasureError.UNKNOWN_INSTRUMENT));
    }

    /** The words for a reader: in their language, else in English, else in any there is. */
    public Optional<Wording> wording(Instrument instrument, String language, Respondent reader) {
        return in(instrument, language, reader)
                .or(() -> in(instrument, COMMON, reader))
                .or(() -> all(instrument, reader).findFirst());
    }

    private Optional<Wording> in(Instrument instrument, String language, Respondent reader) {
        Optional<Wording> own = worded(instrument).wording(language, reader);
        return own.isPresent()
                ? own
                : fromFiles(instrument, reader)
                        .filter(each -> sameLanguage(each.language(), language))
                        .findFirst();
    }

    /** The languages in which there are words for this reader. */
    public List<String> languages(Instrument instrument, Respondent reader) {
        return all(instrument, reader).map(Wording::language).distinct().toList();
    }

    private Stream<Wording> all(Instrument instrument, Respondent reader) {
        return Stream.concat(
                worded(instrument).wordings().stream().filter(each -> each.respondent() == reader),
                fromFiles(instrument, reader));
    }

    /** The plugin's words as it brings them now; those kept with a structure it brings no more. */
    private Instrument worded(Instrument instrument) {
        return instruments.same(instrument).orElse(instrument);
    }

    /** Files are looked at only for instruments that bring no words of their own. */
    private Stream<Wording> fromFiles(Instrument instrument, Respondent reader) {
        return worded(instrument).wordings().isEmpty()
                ? library.of(instrument).stream().filter(each -> each.respondent() == reader)
                : Stream.empty();
    }

    private static boolean sameLanguage(@Nullable String one, String other) {
        return one != null && one.split("-", 2)[0].equals(other.split("-", 2)[0]);
    }

    /** Whether clients can answer it here. */
    public Availability availability(Instrument instrument) {
        if (!RespondentKind.CLIENT.fillsIn(instrument)) {
            return Availability.NOT_FOR_CLIENTS;
        }
        if (instrument.licence().paperOnly()) {
            return Availability.PAPER_ONLY;
        }
        return languages(instrument, RespondentKind.CLIENT.reader(instrument)).isEmpty()
                ? Availability.WORDING_NOT_INSTALLED
                : Availability.AVAILABLE;
    }

    /** Refuses an instrument that this kind of respondent cannot answer here, with the reason. */
    public void requireAdministrable(Instrument instrument, RespondentKind kind) {
        if (!kind.fillsIn(instrument)) {
            throw new DomainException(MeasureError.NOT_FOR_THIS_RESPONDENT);
        }
        String holder = instrument.licence().holder();
        if (instrument.licence().paperOnly()) {
            throw new DomainException(MeasureError.PAPER_ONLY, Map.of("holder", holder));
        }
        if (languages(instrument, kind.reader(instrument)).isEmpty()) {
            String url = instrument.licence().url().map(Object::toString).orElse("");
            throw new DomainException(MeasureError.WORDING_NOT_INSTALLED, Map.of("holder", holder, "url", url));
        }
    }

    /** The wording files that give no words, with reasons. */
    public List<WordingProblem> problems() {
        return library.problems();
    }
}
