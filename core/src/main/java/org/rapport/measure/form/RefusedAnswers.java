package org.rapport.measure.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.measure.MeasureError;
import org.rapport.plugin.runtime.instrument.AnswerRule;
import org.rapport.plugin.runtime.instrument.AnswerViolation;
import org.rapport.shared.DomainException;

/** Answers that were refused: which questions it is about, and why. */
public final class RefusedAnswers {

    private static final String VIOLATIONS = "violations";

    private RefusedAnswers() {}

    /** The refusal that names all of these. */
    public static DomainException because(List<AnswerViolation> violations) {
        return new DomainException(MeasureError.ANSWERS_DO_NOT_FIT, Map.of(VIOLATIONS, List.copyOf(violations)));
    }

    /** What a refusal says about single questions, in their order; nothing when it is about something else. */
    public static Map<String, AnswerRule> in(DomainException refusal) {
        Map<String, AnswerRule> byItem = new LinkedHashMap<>();
        if (refusal.args().get(VIOLATIONS) instanceof List<?> all) {
            all.stream()
                    .filter(AnswerViolation.class::isInstance)
                    .map(AnswerViolation.class::cast)
                    .forEach(each -> byItem.putIfAbsent(each.item(), each.rule()));
        }
        return byItem;
    }
}
