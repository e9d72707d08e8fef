package org.rapport.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type what names its kind for programs
 * @param title its kind in words
 * @param status the status of HTTP
 * @param detail what it is this time; never what anybody said or answered
 * @param code the rule that was broken, where it is one
 * @param fields what does not fit, each by the name it was sent under; null where it is about no single one
 * @param incident under which a failure stands in the server's log
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String code,
        @Nullable List<Field> fields,
        @Nullable String incident) {

    /** A problem of this kind, called so. */
    static Problem of(ProblemKind kind, String title) {
        return new Problem(kind.type(), title, kind.status(), null, null, null, null);
    }

    /** The same with what it is this time. */
    Problem saying(String sentence) {
        return new Problem(type, title, status, sentence, code, fields, incident);
    }

    /** The same with the rule that was broken and the inputs it is about. */
    Problem because(String rule, List<Field> inputs) {
        return new Problem(type, title, status, detail, rule, inputs.isEmpty() ? null : List.copyOf(inputs), incident);
    }

    /** The same as it stands in the log. */
    Problem kept(String number) {
        return new Problem(type, title, status, detail, code, fields, number);
    }

    /** One input that does not fit: its name, the rule, and the rule in words. */
    public record Field(String field, String code, @Nullable String detail) {}
}
