package org.rapport.measure.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.MeasureError;
import org.rapport.measure.instrument.InstalledWordings;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.measure.instrument.OwnInstrumentRow;
import org.rapport.measure.instrument.OwnInstruments;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.wording.NewInstrument;
import org.rapport.measure.wording.OwnLine;
import org.rapport.measure.wording.OwnMaking;
import org.rapport.measure.wording.SentFile;
import org.rapport.measure.wording.SentQuestionnaire;
import org.rapport.measure.wording.WordingProblem;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.spi.Instrument;

/** The rules of making an instrument of an organisation's own. */
@ApplicationScoped
class OwnInstrumentImport {

    private static final String PREFIX = "own-";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 48;

    /** A version that was made: its row, the instrument's id, and the row of the one it took the place of. */
    record Made(UUID id, String instrument, Optional<UUID> replaced) {}

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private OwnInstruments own;

    @Inject
    private InstalledWordings installed;

    @Inject
    private Structures structures;

    @Inject
    private CurrentActor actor;

    List<OwnLine> lines(List<SentFile> files) {
        SentQuestionnaire sent = SentQuestionnaire.read(files);
        return sent.usable() ? new OwnMaking(sent).lines() : List.of();
    }

    Made make(List<SentFile> files, NewInstrument wanted) {
        require(wanted);
        SentQuestionnaire sent = SentQuestionnaire.read(files);
        if (!sent.usable()) {
            throw new DomainException(MeasureError.NOTHING_TO_INSTALL);
        }
        OwnMaking making = new OwnMaking(sent);
        requireRisksApart(making, wanted);
        Optional<Instrument> earlier = earlier(sent);
        String id = earlier.map(Instrument::id).orElseGet(() -> free(wanted.title()));
        int version = earlier.map(each -> Integer.parseInt(each.version()) + 1).orElse(1);
        Instrument structure = making.structure(id, String.valueOf(version), wanted);
        requireSound(making, structure);
        if (earlier.isPresent()
                && earlier.get().equals(making.structure(id, earlier.get().version(), wanted))) {
            throw new DomainException(MeasureError.INSTALLED_BEFORE);
        }
        Actor who = actor.get();
        InstalledWordings.Source source = new InstalledWordings.Source(
                who.organisation(),
                who.id(),
                QuestionnaireImport.name(files),
                sent.address(),
                Digests.of(files),
                making.mapping());
        earlier.ifPresent(this::keepWords);
        UUID made = own.add(source, structure, version);
        making.wordings(structure, wanted.title()).forEach(words -> installed.put(source, id, words));
        own.offer(who.organisation(), id);
        Optional<UUID> replaced =
                wanted.replaces().filter(other -> !other.equals(id)).flatMap(this::retire);
        return new Made(made, id, replaced);
    }

    /** Forms that are open with an earlier version keep its words: those of the next are about other questions. */
    private void keepWords(Instrument earlier) {
        UUID organisation = actor.get().organisation();
        structures.keep(organisation, earlier, installed.of(organisation, earlier.id()));
    }

    List<OwnInstrumentRow> made() {
        return own.made(actor.get().organisation());
    }

    /** The row of an instrument that is no longer offered; nothing when it was not before. */
    Optional<UUID> retire(String instrument) {
        OwnInstrumentRow row = row(instrument);
        Actor who = actor.get();
        return own.retire(who.organisation(), instrument, who.id()) ? Optional.of(row.id()) : Optional.empty();
    }

    /** The row of an instrument that is offered again; nothing when it was all the time. */
    Optional<UUID> offer(String instrument) {
        OwnInstrumentRow row = row(instrument);
        return own.offer(actor.get().organisation(), instrument) ? Optional.of(row.id()) : Optional.empty();
    }

    private OwnInstrumentRow row(String instrument) {
        return made().stream()
                .filter(row -> row.instrument().equals(instrument))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    private void require(NewInstrument wanted) {
        requireText(wanted.title(), "title");
        requireText(wanted.holder(), "holder");
        wanted.replaces().ifPresent(this::row);
    }

    private static void requireText(String text, String field) {
        if (text.isBlank()) {
            throw new DomainException(SharedError.REQUIRED, Map.of("field", field));
        }
        if (text.length() > LONGEST_NAME) {
            throw new DomainException(SharedError.TOO_LONG, Map.of("field", field, "max", LONGEST_NAME));
        }
    }

    private static void requireRisksApart(OwnMaking making, NewInstrument wanted) {
        List<String> questions = making.lines().stream().map(OwnLine::question).toList();
        wanted.withoutAnswerBetween().map(questions::indexOf).ifPresent(place -> {
            throw new DomainException(MeasureError.RISKS_MEET, Map.of("question", place + 1));
        });
    }

    private static void requireSound(OwnMaking making, Instrument structure) {
        List<WordingProblem> problems = making.problems(structure);
        if (!problems.isEmpty()) {
            throw new DomainException(
                    MeasureError.CANNOT_BE_ASKED,
                    Map.of("detail", problems.get(0).detail()));
        }
    }

    /** The organisation's own instrument that was made of the questionnaire of this address before. */
    private Optional<Instrument> earlier(SentQuestionnaire sent) {
        UUID organisation = actor.get().organisation();
        return installed
                .earlier(organisation, sent.address())
                .flatMap(found -> own.newest(organisation).stream()
                        .filter(each -> each.id().equals(found.instrument()))
                        .findFirst());
    }

    private String free(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = PREFIX + (plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID) : plain);
        int number = 2;
        String free = name;
        while (shelf.find(free).isPresent()) {
            free = name + "-" + number++;
        }
        return free;
    }
}
