package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.measure.form.RefusedAnswers;
import org.rapport.measure.response.RawAnswers;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;

/** The answers of a form in this request: inputs whose names begin with {@link OwnCheckView#PREFIX}. */
@Named("typedAnswers")
@RequestScoped
public class TypedAnswersView {

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageTexts texts;

    private final Map<String, String> problems = new HashMap<>();

    /** What was given, several for a multiple choice. */
    public RawAnswers answers() {
        Map<String, List<String>> given = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(OwnCheckView.PREFIX)) {
                given.put(name.substring(OwnCheckView.PREFIX.length()), List.of(values));
            }
        });
        return new RawAnswers(given);
    }

    /** What was typed for an item, as one text. */
    public String typed(String item) {
        return String.join(" ", answers().byItem().getOrDefault(item, List.of()));
    }

    /** Whether a value was marked for an item. */
    public boolean given(String item, String value) {
        return answers().byItem().getOrDefault(item, List.of()).contains(value);
    }

    /** The key of this form, the same for every attempt to send it; a new one when the page is first shown. */
    public UUID getKey() {
        String sent = request.getParameter("key");
        return sent != null && sent.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(sent) : UUID.randomUUID();
    }

    /** Remembers what a refusal says about single answers. */
    public void blame(DomainException refusal) {
        RefusedAnswers.in(refusal).forEach((item, rule) -> problems.put(item, texts.value(rule)));
    }

    /** What is wrong with the answer to an item, or empty. */
    public String problem(String item) {
        return problems.getOrDefault(item, "");
    }
}
