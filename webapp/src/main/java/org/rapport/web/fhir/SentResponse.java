package org.rapport.web.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A QuestionnaireResponse as a program sent it, as far as it matters here.
 *
 * @param relationship the relationship it names in our extension
 * @param check the open check it says it is based on
 * @param answers for each item what was answered, in the order it was sent; empty for an item without answers
 */
record SentResponse(
        @Nullable String status,
        @Nullable String questionnaire,
        @Nullable String subject,
        @Nullable String source,
        @Nullable String authored,
        @Nullable String relationship,
        @Nullable String check,
        Map<String, List<Value>> answers) {

    /** The kinds of values answers of ours may have. */
    enum Kind {
        CODING,
        NUMBER,
        TEXT,
        DATE,
        OTHER
    }

    /**
     * One answer.
     *
     * @param system of a coding
     * @param text a code, a text or a day
     */
    record Value(
            Kind kind,
            @Nullable String system,
            String text,
            @Nullable BigDecimal number) {

        /** Only the kind. */
        @Override
        public String toString() {
            return kind.name();
        }
    }

    /** How many items; never the answers. */
    @Override
    public String toString() {
        return "SentResponse[" + answers.size() + " items]";
    }
}
