package org.rapport.measure.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/** A questionnaire's items in the order of reading, out of their groups. What is within a question belongs to it. */
final class Outline {

    private record Line(QuestionnaireItemComponent item, boolean withinQuestion) {}

    private final List<Line> lines = new ArrayList<>();

    private Outline() {}

    static Outline of(Questionnaire questionnaire) {
        Outline outline = new Outline();
        outline.walk(questionnaire.getItem(), false);
        return outline;
    }

    private void walk(List<QuestionnaireItemComponent> items, boolean withinQuestion) {
        for (QuestionnaireItemComponent item : items) {
            boolean holder = item.getType() == QuestionnaireItemType.GROUP;
            lines.add(new Line(item, withinQuestion));
            walk(item.getItem(), withinQuestion || !holder);
        }
    }

    /** Every item of any kind. */
    List<QuestionnaireItemComponent> all() {
        return lines.stream().map(Line::item).toList();
    }

    /** What is asked. */
    List<QuestionnaireItemComponent> questions() {
        return lines.stream().map(Line::item).filter(Outline::asks).toList();
    }

    private static boolean asks(QuestionnaireItemComponent item) {
        return item.getType() != QuestionnaireItemType.GROUP && item.getType() != QuestionnaireItemType.DISPLAY;
    }

    /** The notes before the first of these questions. */
    List<QuestionnaireItemComponent> before(Set<QuestionnaireItemComponent> questions) {
        List<QuestionnaireItemComponent> notes = new ArrayList<>();
        for (Line line : lines) {
            if (questions.contains(line.item())) {
                break;
            }
            if (line.item().getType() == QuestionnaireItemType.DISPLAY && !line.withinQuestion()) {
                notes.add(line.item());
            }
        }
        return notes;
    }
}
