package org.rapport.measure.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.measure.MeasureError;
import org.rapport.measure.instrument.InstalledWordingRow;
import org.rapport.measure.instrument.InstalledWordings;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.measure.wording.KnownInstruments;
import org.rapport.measure.wording.QuestionnairePreview;
import org.rapport.measure.wording.SentFile;
import org.rapport.measure.wording.SentQuestionnaire;
import org.rapport.measure.wording.WordingChoice;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.CurrentActor;
import org.rapport.spi.Instrument;
import org.rapport.spi.Wording;

/** The rules of bringing words for an instrument there is. */
@ApplicationScoped
class QuestionnaireImport {

    /** What was installed. */
    record Installed(UUID instrument, List<String> languages) {}

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private InstalledWordings installed;

    @Inject
    private CurrentActor actor;

    QuestionnairePreview preview(List<SentFile> files, WordingChoice choice, String language) {
        SentQuestionnaire sent = SentQuestionnaire.read(files);
        KnownInstruments known = known(sent);
        QuestionnairePreview seen = sent.preview(known, choice);
        Optional<Instrument> found = seen.instrument().flatMap(shelf::find);
        return found.isEmpty() ? seen : sent.preview(withTexts(known, found.get(), seen, language), choice);
    }

    private KnownInstruments withTexts(
            KnownInstruments known, Instrument found, QuestionnairePreview seen, String language) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        shelf.wording(found, language, seen.reader()).ifPresent(words -> texts.put(found.id(), words.items()));
        return new KnownInstruments(known.all(), known.before(), known.mapping(), texts);
    }

    private KnownInstruments known(SentQuestionnaire sent) {
        Optional<InstalledWordings.Earlier> earlier =
                installed.earlier(actor.get().organisation(), sent.address());
        return new KnownInstruments(
                shelf.all(),
                earlier.map(InstalledWordings.Earlier::instrument),
                earlier.map(InstalledWordings.Earlier::mapping).orElse(Map.of()),
                Map.of());
    }

    Installed install(List<SentFile> files, WordingChoice choice) {
        SentQuestionnaire sent = SentQuestionnaire.read(files);
        KnownInstruments known = known(sent);
        Instrument instrument = sent.preview(known, choice)
                .instrument()
                .flatMap(shelf::find)
                .orElseThrow(() -> new DomainException(MeasureError.NOTHING_TO_INSTALL));
        List<Wording> words = sent.wordings(known, instrument, choice);
        if (words.isEmpty()) {
            throw new DomainException(MeasureError.NOTHING_TO_INSTALL);
        }
        InstalledWordings.Source source = new InstalledWordings.Source(
                actor.get().organisation(),
                actor.get().id(),
                name(files),
                sent.address(),
                Digests.of(files),
                sent.mapping(known, instrument, choice));
        long changed = words.stream()
                .filter(each -> installed.put(source, instrument.id(), each))
                .count();
        if (changed == 0) {
            throw new DomainException(MeasureError.INSTALLED_BEFORE);
        }
        UUID about = installed().stream()
                .filter(row -> row.instrument().equals(instrument.id()))
                .map(InstalledWordingRow::id)
                .findFirst()
                .orElseThrow();
        return new Installed(about, words.stream().map(Wording::language).toList());
    }

    static String name(List<SentFile> files) {
        String names = files.stream().map(SentFile::name).collect(Collectors.joining(", "));
        return names.length() > 300 ? names.substring(0, 300) : names;
    }

    List<InstalledWordingRow> installed() {
        return installed.heads(actor.get().organisation());
    }

    void remove(UUID wording) {
        if (!installed.remove(actor.get().organisation(), wording)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }
}
