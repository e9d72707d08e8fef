package org.rapport.web.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapport.web.api.Problem;

/** Problems as OperationOutcomes: the same words and rules as everywhere, with FHIR's own kinds and places. */
@ApplicationScoped
class Outcomes {

    /** The problem is about no entry of a transaction. */
    static final int NO_ENTRY = -1;

    private static final String RULES = "urn:rapport:problem";
    private static final Pattern ANSWER = Pattern.compile("answers\\.([A-Za-z0-9._-]{1,64})");
    private static final Map<Integer, String> KINDS = Map.ofEntries(
            Map.entry(400, "structure"),
            Map.entry(401, "login"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "not-supported"),
            Map.entry(406, "not-supported"),
            Map.entry(409, "conflict"),
            Map.entry(413, "too-long"),
            Map.entry(415, "not-supported"),
            Map.entry(422, "business-rule"),
            Map.entry(429, "throttled"),
            Map.entry(500, "exception"),
            Map.entry(503, "transient"));

    /** The answer that tells a problem. */
    FhirAnswer of(Problem problem) {
        return of(problem, NO_ENTRY);
    }

    /** The same of one entry of a transaction. */
    FhirAnswer of(Problem problem, int entry) {
        List<Problem.Field> fields = problem.fields() == null ? List.of() : problem.fields();
        byte[] resource = FhirJson.write(out -> {
            out.writeStartObject();
            out.writeStringField("resourceType", "OperationOutcome");
            out.writeArrayFieldStart("issue");
            if (fields.isEmpty()) {
                issue(out, problem, null, entry);
            }
            for (Problem.Field field : fields) {
                issue(out, problem, field, entry);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
        return new FhirAnswer(problem.status(), resource, Map.of());
    }

    private static void issue(JsonGenerator out, Problem problem, Problem.@Nullable Field field, int entry)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("severity", problem.status() == 500 ? "fatal" : "error");
        out.writeStringField("code", field == null ? kind(problem) : kind(field, problem));
        out.writeObjectFieldStart("details");
        out.writeArrayFieldStart("coding");
        FhirJson.object(out, "system", RULES, "code", rule(problem, field));
        out.writeEndArray();
        String sentence = field != null && field.detail() != null ? field.detail() : problem.detail();
        out.writeStringField("text", sentence == null ? problem.title() : sentence);
        out.writeEndObject();
        if (problem.incident() != null) {
            out.writeStringField("diagnostics", "incident " + problem.incident());
        }
        if (field != null || entry != NO_ENTRY) {
            out.writeArrayFieldStart("expression");
            out.writeString(place(field, entry));
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static String kind(Problem problem) {
        return KINDS.getOrDefault(problem.status(), "processing");
    }

    private static String kind(Problem.Field field, Problem problem) {
        return switch (field.code()) {
            case "missing" -> "required";
            case "unknown-item" -> "structure";
            case "not-an-option" -> "code-invalid";
            case "out-of-range", "not-whole", "wrong-kind", "chosen-twice" -> "value";
            default -> kind(problem);
        };
    }

    private static String rule(Problem problem, Problem.@Nullable Field field) {
        if (field != null) {
            return field.code();
        }
        return problem.code() == null ? problem.type().substring(problem.type().lastIndexOf(':') + 1) : problem.code();
    }

    /** An answer is named by its item. */
    private static String place(Problem.@Nullable Field field, int entry) {
        String at = entry == NO_ENTRY ? "" : "Bundle.entry[" + entry + "]";
        if (field == null) {
            return at;
        }
        Matcher answer = ANSWER.matcher(field.field());
        String resource = at.isEmpty() ? "QuestionnaireResponse" : at + ".resource";
        return answer.matches() ? resource + ".item.where(linkId='" + answer.group(1) + "')" : field.field();
    }
}
