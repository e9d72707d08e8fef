package org.rapport.web.api.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.response.RawAnswers;
import org.rapport.web.api.Asked;

/**
 * Answers to the caller's own check: for each item what was chosen or typed, several for a multiple choice.
 *
 * @param language in which it was read; English where none is named
 */
public record AnswersJson(
        @Nullable String language, @Nullable Map<String, List<String>> answers) {

    RawAnswers raw() {
        return raw(answers);
    }

    private static RawAnswers raw(@Nullable Map<String, List<String>> answers) {
        if (answers == null) {
            throw Asked.malformed("answers");
        }
        boolean whole = answers.values().stream()
                .allMatch(values -> values != null && values.stream().allMatch(value -> value != null));
        if (!whole) {
            throw Asked.malformed("answers");
        }
        return new RawAnswers(answers);
    }

    /** How many items have an answer; never the answers. */
    @Override
    public String toString() {
        return "AnswersJson[" + (answers == null ? 0 : answers.size()) + " items]";
    }

    /**
     * A client's form from paper, or from a device of the practice's that it was answered on.
     *
     * @param check the open check it answers; null when it was never asked
     */
    public record Entered(
            @Nullable String instrument,
            @Nullable UUID person,
            @Nullable UUID check,
            @Nullable LocalDate answeredOn,
            @Nullable Map<String, List<String>> answers) {

        RawAnswers given() {
            return raw(answers);
        }

        /** How many items have an answer; never the answers. */
        @Override
        public String toString() {
            return "Entered[" + (answers == null ? 0 : answers.size()) + " items]";
        }
    }

    /** What was kept, the same for every attempt with the same key. */
    public record Kept(UUID response, Instant answeredAt) {

        static Kept of(Receipt receipt) {
            return new Kept(receipt.response(), receipt.answeredAt());
        }
    }
}
