package org.rapport.measure.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.jspecify.annotations.Nullable;
import org.rapport.spi.Comparison;
import org.rapport.spi.Condition;

/** The condition of a question, where it is a single comparison with an earlier answer. */
final class OwnConditions {

    private OwnConditions() {}

    static Optional<Condition> of(QuestionnaireItemComponent question, List<OwnItems.Made> earlier) {
        if (question.getEnableWhen().size() != 1) {
            return Optional.empty();
        }
        QuestionnaireItemEnableWhenComponent when = question.getEnableWhenFirstRep();
        return earlier.stream()
                .filter(made ->
                        made.item().isPresent() && made.question().getLinkId().equals(when.getQuestion()))
                .findFirst()
                .flatMap(made -> comparison(when.getOperator())
                        .flatMap(comparison -> value(when, made)
                                .map(value ->
                                        new Condition(made.item().orElseThrow().id(), comparison, value))));
    }

    private static Optional<Comparison> comparison(@Nullable QuestionnaireItemOperator operator) {
        if (operator == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (operator) {
                    case EQUAL -> Comparison.EQUAL;
                    case NOT_EQUAL -> Comparison.NOT_EQUAL;
                    case GREATER_THAN -> Comparison.ABOVE;
                    case LESS_THAN -> Comparison.BELOW;
                    case GREATER_OR_EQUAL -> Comparison.AT_LEAST;
                    case LESS_OR_EQUAL -> Comparison.AT_MOST;
                    default -> null;
                });
    }

    private static Optional<BigDecimal> value(QuestionnaireItemEnableWhenComponent when, OwnItems.Made made) {
        if (when.getAnswer() instanceof BooleanType truth) {
            return Optional.of(truth.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        if (when.getAnswer() instanceof IntegerType || when.getAnswer() instanceof DecimalType) {
            return Optional.of(new BigDecimal(when.getAnswer().primitiveValue()));
        }
        if (when.getAnswer() instanceof Coding coding) {
            List<AnswerTexts.Offered> answers = made.answers();
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i)
                        .code()
                        .filter(code -> code.equals(coding.getCode()))
                        .isPresent()) {
                    boolean scored = made.note() != OwnLine.Note.NUMBERED;
                    return Optional.of(
                            scored ? answers.get(i).score().orElse(BigDecimal.valueOf(i)) : BigDecimal.valueOf(i));
                }
            }
        }
        return Optional.empty();
    }
}
