package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.SentForm;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.plugin.PluginInstruments;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.Scorer;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

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
    private InstrumentShelf shelf;

    @Inject
    private PluginInstruments plugins;

    @Inject
    private ScoredBefore scored;

    /** As {@link PaperForms#enterExactly}. */
    public Receipt enterExactly(EnterFromPaper command) {
        score(command);
        return forms.enterExactly(command);
    }

    /** As {@link PaperForms#enterAll}. */
    public List<SentForm> enterAll(List<EnterFromPaper> commands) {
        commands.forEach(this::score);
        return forms.enterAll(commands);
    }

    private void score(EnterFromPaper command) {
        if (command.answers().size() <= Checks.LONGEST) {
            shelf.find(command.instrument()).ifPresent(structure -> score(command, structure));
        }
    }

    private void score(EnterFromPaper command, Instrument structure) {
        AnswerSheet sheet = new AnswerSheet(structure, command.answers().on(structure));
        Answers answers = sheet.counting();
        if (PaperEntry.wrong(sheet).isEmpty() && waits(new Scorer(structure).score(answers))) {
            scored.put(command.key(), structure, answers, plugins.score(structure, answers));
        }
    }

    private static boolean waits(ScoredResponse response) {
        return response.scores().stream().anyMatch(score -> score.state() == ScoreState.PENDING);
    }
}
