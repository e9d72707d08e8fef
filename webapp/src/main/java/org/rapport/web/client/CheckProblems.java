package org.rapport.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.measure.form.RefusedAnswers;
import org.rapport.shared.DomainException;
import org.rapport.shared.Violation;
import org.rapport.web.i18n.PageTexts;

/** What was wrong with answers just sent, by question, in words. */
@RequestScoped
public class CheckProblems {

    @Inject
    private PageTexts text;

    private final Map<String, String> byItem = new LinkedHashMap<>();
    private final List<String> general = new ArrayList<>();

    void keep(DomainException refused) {
        RefusedAnswers.in(refused).forEach((item, rule) -> byItem.put(item, text.value(rule)));
        for (Violation violation : refused.violations()) {
            String sentence = text.failure(new DomainException(violation.code(), violation.args()));
            if (violation.field().isEmpty()) {
                general.add(sentence);
            } else {
                byItem.put(violation.field(), sentence);
            }
        }
    }

    String of(String item) {
        return byItem.getOrDefault(item, "");
    }

    Map<String, String> byItem() {
        return byItem;
    }

    List<String> general() {
        return general;
    }

    boolean any() {
        return !byItem.isEmpty() || !general.isEmpty();
    }
}
