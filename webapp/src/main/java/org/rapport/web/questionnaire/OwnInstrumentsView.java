package org.rapport.web.questionnaire;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.measure.instrument.OwnInstrumentRow;
import org.rapport.measure.questionnaire.Questionnaires;
import org.rapport.web.Choice;
import org.rapport.web.shell.MessagesView;

/** The questionnaires the organisation made itself, and whether they are offered. */
@Named("ownInstruments")
@ViewScoped
public class OwnInstrumentsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/questionnaires?faces-redirect=true";

    /** One of them, as the page keeps it. */
    public record Line(String id, String title, String about, String source, Instant madeAt, boolean offered)
            implements Serializable {}

    @Inject
    private Questionnaires questionnaires;

    @Inject
    private QuestionnaireReader words;

    @Inject
    private OwnQuestionsView questions;

    @Inject
    private MessagesView messages;

    private @Nullable ArrayList<Line> lines;

    /** All of them, those that are not offered too. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = new ArrayList<>(
                    questionnaires.made().stream().map(this::line).toList());
        }
        return lines;
    }

    private Line line(OwnInstrumentRow row) {
        return new Line(
                row.instrument(),
                row.title().in(words.language()),
                questions.about(row),
                row.source(),
                row.madeAt(),
                row.retiredAt().isEmpty());
    }

    /** Those another one can take the place of. */
    public List<Choice> getReplaceable() {
        return getLines().stream()
                .filter(Line::offered)
                .map(line -> new Choice(line.id(), line.title()))
                .toList();
    }

    /** Nobody is given it any more. */
    public String retire(String instrument) {
        questionnaires.retire(instrument);
        messages.saved("questionnaires.retired");
        return AGAIN;
    }

    /** It can be given again. */
    public String offerAgain(String instrument) {
        questionnaires.offerAgain(instrument);
        messages.saved("questionnaires.offered");
        return AGAIN;
    }
}
