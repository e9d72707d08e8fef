package org.rapport.web.api.v1;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.CheckQuestion;

/** The caller's own check, to be answered. */
public record FormJson(
        UUID check,
        String instrument,
        String title,
        String instructions,
        String language,
        List<Question> questions,
        @Nullable String attribution) {

    /** One question: options where it is answered by one of them, otherwise the least and the most where it has any. */
    public record Question(
            String item,
            String kind,
            String text,
            boolean required,
            List<Option> options,
            @Nullable String min,
            @Nullable String max,
            @Nullable AskedWhen askedWhen) {

        static Question of(CheckQuestion question) {
            return new Question(
                    question.item(),
                    question.kind().name(),
                    question.text(),
                    question.required(),
                    question.options().stream()
                            .map(option -> new Option(option.value(), option.label()))
                            .toList(),
                    question.min().isEmpty() ? null : question.min(),
                    question.max().isEmpty() ? null : question.max(),
                    question.askedWhen()
                            .map(when -> new AskedWhen(when.item(), when.comparison(), when.value()))
                            .orElse(null));
        }
    }

    /** A value and the words beside it. */
    public record Option(String value, String label) {}

    /** It is asked only where the answer to an earlier question compares so with a value. */
    public record AskedWhen(String item, String comparison, String value) {}

    static FormJson of(CheckForm form) {
        return new FormJson(
                form.assignment(),
                form.instrument(),
                form.title(),
                form.instructions(),
                form.language(),
                form.questions().stream().map(Question::of).toList(),
                form.attribution().orElse(null));
    }

    /** The check only. */
    @Override
    public String toString() {
        return "FormJson of " + check;
    }
}
