package org.rapport.measure.questionnaire;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.measure.instrument.InstalledWordingRow;
import org.rapport.measure.instrument.OwnInstrumentRow;
import org.rapport.measure.wording.NewInstrument;
import org.rapport.measure.wording.OwnLine;
import org.rapport.measure.wording.QuestionnairePreview;
import org.rapport.measure.wording.SentFile;
import org.rapport.measure.wording.WordingChoice;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Questionnaires in FHIR files that an administrator brings: looked at before anything is stored, then installed as the
 * words of an instrument, or made an instrument of the organisation's own.
 *
 * <pre>
 * QuestionnairePreview seen = questionnaires.preview(files, WordingChoice.open(), "en");
 * questionnaires.install(files, WordingChoice.open());
 * </pre>
 */
@Boundary
public class Questionnaires {

    @Inject
    private QuestionnaireImport importing;

    @Inject
    private OwnInstrumentImport owning;

    @Inject
    private Journal journal;

    /** What the files would become, item by item; stores nothing. */
    @Permits(Who.ADMINISTRATOR)
    public QuestionnairePreview preview(List<SentFile> files, WordingChoice choice, String language) {
        return importing.preview(files, choice, language);
    }

    /** How its questions would be asked as an instrument of its own; stores nothing. */
    @Permits(Who.ADMINISTRATOR)
    public List<OwnLine> asOwn(List<SentFile> files) {
        return owning.lines(files);
    }

    /**
     * Installs the words in every language in which they are complete and gives these languages. All of it or nothing:
     * {@code NOTHING_TO_INSTALL} when no language is complete, {@code INSTALLED_BEFORE} when these very words are there.
     */
    @Permits(Who.ADMINISTRATOR)
    public List<String> install(List<SentFile> files, WordingChoice choice) {
        QuestionnaireImport.Installed done = importing.install(files, choice);
        journal.changed(MeasureAction.WORDING_INSTALLED, done.instrument());
        return done.languages();
    }

    /**
     * Makes an instrument of the organisation's own, or the next version of the one made of the same questionnaire before,
     * and gives its id.
     */
    @Permits(Who.ADMINISTRATOR)
    public String make(List<SentFile> files, NewInstrument wanted) {
        OwnInstrumentImport.Made made = owning.make(files, wanted);
        journal.changed(MeasureAction.INSTRUMENT_MADE, made.id());
        made.replaced().ifPresent(old -> journal.changed(MeasureAction.INSTRUMENT_RETIRED, old));
        return made.instrument();
    }

    /** The words installed, by instrument and language. */
    @Permits(Who.ADMINISTRATOR)
    public List<InstalledWordingRow> installed() {
        return importing.installed();
    }

    /** Takes installed words away; forms that are open with them can be answered again when there are words again. */
    @Permits(Who.ADMINISTRATOR)
    public void remove(UUID wording) {
        importing.remove(wording);
        journal.changed(MeasureAction.WORDING_REMOVED, wording);
    }

    /** The organisation's own instruments in their newest version, those that are no longer offered too. */
    @Permits(Who.ADMINISTRATOR)
    public List<OwnInstrumentRow> made() {
        return owning.made();
    }

    /** From now on nobody is given it; forms that are open can be answered, and what was answered can be read. */
    @Permits(Who.ADMINISTRATOR)
    public void retire(String instrument) {
        owning.retire(instrument).ifPresent(row -> journal.changed(MeasureAction.INSTRUMENT_RETIRED, row));
    }

    /** It can be given again. */
    @Permits(Who.ADMINISTRATOR)
    public void offerAgain(String instrument) {
        owning.offer(instrument).ifPresent(row -> journal.changed(MeasureAction.INSTRUMENT_OFFERED, row));
    }
}
