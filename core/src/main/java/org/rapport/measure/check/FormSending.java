package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.SendForm;
import org.rapport.measure.form.SentForm;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.PluginInstruments;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.ScoreMethod;

/**
 * Forms as programs send them: what a plugin scores by itself is asked of it before the transaction begins, since plugins
 * are never called inside one, and {@link PaperForms} keeps the form with all its scores. A plugin that fails is asked
 * again later, as for every other form.
 */
@ApplicationScoped
public class FormSending {

    @Inject
    private PaperForms forms;

    @Inject
    private PluginInstruments plugins;

    @Inject
    private ScoredBefore scored;

    /** As {@link PaperForms#enterExactly}. */
    public Receipt enterExactly(EnterFromPaper command) {
        score(command.instrument(), command.answers());
        return forms.enterExactly(command);
    }

    /** As {@link PaperForms#enterAll}. */
    public List<SentForm> enterAll(List<SendForm> sent) {
        sent.forEach(form -> score(form.instrument(), form.answers()));
        return forms.enterAll(sent);
    }

    private void score(String instrument, RawAnswers raw) {
        if (raw.size() <= Checks.LONGEST) {
            plugins.find(instrument).filter(FormSending::scoresItself).ifPresent(structure -> score(structure, raw));
        }
    }

    /** Where settings change a score it waits, since it is kept with the settings in force when the form was answered. */
    private static boolean scoresItself(Instrument structure) {
        return structure.settings().isEmpty()
                && structure.scales().stream().anyMatch(scale -> scale.method() == ScoreMethod.CUSTOM);
    }

    private void score(Instrument structure, RawAnswers raw) {
        AnswerSheet sheet = new AnswerSheet(structure, raw.on(structure));
        if (PaperEntry.wrong(sheet).isEmpty()) {
            Answers answers = sheet.counting();
            scored.put(structure, answers, plugins.score(structure, answers, Answers.none()));
        }
    }
}
