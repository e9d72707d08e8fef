package org.rapport.measure.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.wording.WordingProblem;
import org.rapport.plugin.PluginInstruments;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.CurrentActor;
import org.rapport.spi.Instrument;
import org.rapport.spi.Respondent;
import org.rapport.spi.Wording;

/**
 * The instruments with the words installed for them: those of the plugins, and the organisation's own. Words come from the
 * plugin, else from what the organisation's administrators installed, else from the operator's files; in the demonstration
 * organisation an instrument without any is asked by marked labels of our own. For boundaries, inside their transaction;
 * nothing personal.
 */
@ApplicationScoped
public class InstrumentShelf {

    private static final String COMMON = "en";

    private final PluginInstruments instruments;
    private final SpareWords spare;
    private final InstalledWordings installed;
    private final OwnInstruments own;
    private final CurrentActor actor;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected InstrumentShelf() {
        this(null, null, null, null, null);
    }

    /** A shelf of these instruments and words. */
    @Inject
    InstrumentShelf(
            PluginInstruments instruments,
            SpareWords spare,
            InstalledWordings installed,
            OwnInstruments own,
            CurrentActor actor) {
        this.instruments = instruments;
        this.spare = spare;
        this.installed = installed;
        this.own = own;
        this.actor = actor;
    }

    private UUID organisation() {
        return actor.get().organisation();
    }

    /** All instruments, the organisation's own last. */
    public List<Instrument> all() {
        List<Instrument> all = new ArrayList<>(instruments.all());
        own.newest(organisation()).stream()
                .filter(each -> instruments.find(each.id()).isEmpty())
                .forEach(all::add);
        return all;
    }

    /** The instrument, if a plugin brings it or the organisation made it. */
    public Optional<Instrument> find(String id) {
        return instruments
                .find(id)
                .or(() -> own.newest(organisation()).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
    }

    /** The instrument; {@code UNKNOWN_INSTRUMENT} when there is none of this id. */
    public Instrument get(String id) {
        return find(id).orElseThrow(() -> new DomainException(MeasureError.UNKNOWN_INSTRUMENT));
    }

    /** The instrument, as long as it is offered; {@code RETIRED} for one of the organisation's own that is not. */
    public Instrument getOffered(String id) {
        Instrument found = get(id);
        if (instruments.find(id).isEmpty() && own.retired(organisation()).contains(id)) {
            throw new DomainException(MeasureError.RETIRED);
        }
        return found;
    }

    /** The words for a reader: in their language, else in English, else in any there is. */
    public Optional<Wording> wording(Instrument instrument, String language, Respondent reader) {
        List<Wording> all = all(instrument, reader);
        return in(all, language).or(() -> in(all, COMMON)).or(() -> all.stream().findFirst());
    }

    private static Optional<Wording> in(List<Wording> all, String language) {
        return all.stream()
                .filter(each -> each.language().equals(language))
                .findFirst()
                .or(() -> all.stream()
                        .filter(each -> sameLanguage(each.language(), language))
                        .findFirst());
    }

    /** The languages in which there are words for this reader. */
    public List<String> languages(Instrument instrument, Respondent reader) {
        return all(instrument, reader).stream()
                .map(Wording::language)
                .distinct()
                .toList();
    }

    /** The same for many instruments, with what is installed asked once: for {@link Instruments}. */
    List<String> languages(Instrument instrument, Respondent reader, List<InstalledWordingRow> heads) {
        Stream<String> theirs = heads.stream()
                .filter(head -> head.instrument().equals(instrument.id()) && head.reader() == reader)
                .map(InstalledWordingRow::language);
        return Stream.concat(
                        Stream.concat(plugins(instrument, reader).map(Wording::language), theirs),
                        files(instrument, reader).map(Wording::language))
                .distinct()
                .toList();
    }

    private List<Wording> all(Instrument instrument, Respondent reader) {
        if (isEarlierOwn(instrument)) {
            return instrument.wordings().stream()
                    .filter(each -> each.respondent() == reader)
                    .toList();
        }
        List<Wording> theirs = installed.of(organisation(), instrument.id());
        List<Wording> found = Stream.of(
                        plugins(instrument, reader),
                        theirs.stream()
                                .filter(each -> each.respondent() == reader)
                                .map(each -> LicenceLines.both(instrument, each)),
                        files(instrument, reader).map(each -> LicenceLines.both(instrument, each)))
                .flatMap(each -> each)
                .toList();
        boolean wordless = found.isEmpty()
                && theirs.isEmpty()
                && worded(instrument).wordings().isEmpty()
                && spare.files(instrument).isEmpty();
        return wordless && demonstrated(instrument) ? spare.labels(instrument, reader) : found;
    }

    /** Whether it can be tried without its words: in the demonstration only. */
    boolean demonstrated(Instrument instrument) {
        return spare.demonstrated(organisation(), instrument);
    }

    /** What is installed for one of the organisation's own are the words of its newest version. */
    private boolean isEarlierOwn(Instrument instrument) {
        return !instrument.wordings().isEmpty()
                && own.newest(organisation()).stream()
                        .anyMatch(newest -> newest.id().equals(instrument.id())
                                && !newest.version().equals(instrument.version()));
    }

    private Stream<Wording> plugins(Instrument instrument, Respondent reader) {
        return worded(instrument).wordings().stream().filter(each -> each.respondent() == reader);
    }

    /**
     * The plugin's words as it brings them now; those kept with a structure it brings no more; where none were kept, those of
     * the version it brings now if that asks the same.
     */
    private Instrument worded(Instrument instrument) {
        return instruments
                .same(instrument)
                .or(() -> instrument.wordings().isEmpty() ? instruments.askingTheSame(instrument) : Optional.empty())
                .orElse(instrument);
    }

    /** Files are looked at only for instruments that bring no words of their own. */
    private Stream<Wording> files(Instrument instrument, Respondent reader) {
        return worded(instrument).wordings().isEmpty()
                ? spare.files(instrument).stream().filter(each -> each.respondent() == reader)
                : Stream.empty();
    }

    private static boolean sameLanguage(@Nullable String one, String other) {
        return one != null && one.split("-", 2)[0].equals(other.split("-", 2)[0]);
    }

    /** Whether clients can answer it here, given the languages in which there are words for them. */
    Availability availability(Instrument instrument, List<String> languages) {
        if (!RespondentKind.CLIENT.fillsIn(instrument) && !RespondentKind.OBSERVER.fillsIn(instrument)) {
            return Availability.NOT_FOR_CLIENTS;
        }
        if (instrument.licence().paperOnly()) {
            return Availability.PAPER_ONLY;
        }
        if (languages.isEmpty()) {
            return demonstrated(instrument) ? Availability.DEMONSTRATION : Availability.WORDING_NOT_INSTALLED;
        }
        return Availability.AVAILABLE;
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

    /** Whom whatever is shown of an instrument has to credit. */
    public LicenceLines licenceLines() {
        return new LicenceLines(installed.copyrights(organisation()), spare);
    }

    /** The wording files that give no words, with reasons. */
    public List<WordingProblem> problems() {
        return spare.problems();
    }
}
