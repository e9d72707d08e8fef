package org.rapport.web.questionnaire;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.measure.instrument.OwnInstrumentRow;
import org.rapport.measure.wording.OwnLine;
import org.rapport.spi.Direction;
import org.rapport.spi.ScoreMethod;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;

/** The questions of a questionnaire of the organisation's own, in the reader's language. */
@Named("ownQuestions")
@RequestScoped
public class OwnQuestionsView {

    @Inject
    private PageTexts texts;

    /** How a score can be made. */
    public List<ScoreMethod> getMethods() {
        return List.of(ScoreMethod.SUM, ScoreMethod.MEAN);
    }

    /** What a higher score can mean. */
    public List<Direction> getDirections() {
        return List.of(Direction.values());
    }

    /** How a question would be answered. */
    public String kind(OwnLine line) {
        return line.kind().map(texts::value).orElse("");
    }

    /** What to know about a question; empty for nothing. */
    public String note(OwnLine line) {
        return line.note() == OwnLine.Note.NONE ? "" : texts.value(line.note());
    }

    /** The questions that can count. */
    public List<Choice> countable(List<OwnLine> lines) {
        return lines.stream()
                .filter(OwnLine::countable)
                .map(line -> new Choice(line.question(), QuestionnaireReader.shortly(line.text())))
                .toList();
    }

    /** The questions for which it can be said which answers need a person. */
    public List<OwnLine> risky(List<OwnLine> lines) {
        return lines.stream().filter(line -> !line.levels().isEmpty()).toList();
    }

    /** From which answer on, or up to which, a question needs a person. */
    public List<Choice> levels(OwnLine line) {
        return line.levels().stream()
                .map(level -> new Choice(
                        level.value().toPlainString(),
                        QuestionnaireReader.shortly((level.value().toPlainString() + " " + level.words()).strip())))
                .toList();
    }

    /** What one of the organisation's own is like: version, number of questions, and what was decided about them. */
    String about(OwnInstrumentRow row) {
        return Stream.of(
                        texts.of("questionnaires.version", row.version()),
                        texts.count("questionnaires.asks", row.questions()),
                        row.reversed() == 0 ? "" : texts.count("questionnaires.turned", row.reversed()),
                        row.risky() == 0 ? "" : texts.count("questionnaires.risky", row.risky()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
