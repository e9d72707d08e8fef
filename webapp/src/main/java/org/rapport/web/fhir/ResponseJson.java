package org.rapport.web.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.kept.KeptForm;
import org.rapport.plugin.runtime.instrument.AnswerRule;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.OptionSet;

/** A form a client answered, or somebody outside the sessions about a client, as a QuestionnaireResponse. */
final class ResponseJson {

    private static final int TIMED = 7;

    private ResponseJson() {}

    static void write(JsonGenerator out, KeptForm form) throws IOException {
        String patient = "Patient/" + form.person();
        out.writeStartObject();
        out.writeStringField("resourceType", "QuestionnaireResponse");
        out.writeStringField("id", form.id().toString());
        meta(out, form.id(), form.answeredAt());
        out.writeArrayFieldStart("extension");
        out.writeStartObject();
        out.writeStringField("url", Names.RELATIONSHIP);
        out.writeFieldName("valueIdentifier");
        FhirJson.object(
                out, "system", Names.RELATIONSHIP, "value", form.relationship().toString());
        out.writeEndObject();
        out.writeEndArray();
        out.writeStringField("questionnaire", Names.canonical(form.structure()));
        out.writeStringField("status", isWhole(form) ? "completed" : "stopped");
        FhirJson.reference(out, "subject", patient);
        out.writeStringField("authored", form.answeredAt().toString());
        source(out, form, patient);
        items(out, form.structure(), form.answers());
        out.writeEndObject();
    }

    /** The client, or somebody outside the sessions, who is no resource here and known by the id alone. */
    private static void source(JsonGenerator out, KeptForm form, String patient) throws IOException {
        if (form.observer().isPresent()) {
            out.writeFieldName("source");
            FhirJson.person(out, Names.OUTSIDE, form.observer().get().toString());
        } else {
            FhirJson.reference(out, "source", patient);
        }
    }

    /** Nothing of ours is ever changed, so that there is one version; it was kept when its id was made. */
    static void meta(JsonGenerator out, UUID id, Instant otherwise) throws IOException {
        Instant kept = id.version() == TIMED ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : otherwise;
        out.writeFieldName("meta");
        FhirJson.object(out, "versionId", "1", "lastUpdated", kept.toString());
    }

    private static boolean isWhole(KeptForm form) {
        boolean all = form.structure().items().stream()
                .allMatch(item -> !item.required() || form.answers().numbers().containsKey(item.id()));
        return all
                || new AnswerSheet(form.structure(), form.answers())
                        .violations().stream().noneMatch(violation -> violation.rule() == AnswerRule.MISSING);
    }

    private static void items(JsonGenerator out, Instrument structure, Answers answers) throws IOException {
        boolean any = false;
        for (Item item : structure.items()) {
            if (isAnswered(answers, item.id())) {
                if (!any) {
                    out.writeArrayFieldStart("item");
                    any = true;
                }
                out.writeStartObject();
                out.writeStringField("linkId", item.id());
                out.writeArrayFieldStart("answer");
                answers(out, structure, item, answers);
                out.writeEndArray();
                out.writeEndObject();
            }
        }
        if (any) {
            out.writeEndArray();
        }
    }

    private static boolean isAnswered(Answers answers, String item) {
        return answers.numbers().containsKey(item)
                || answers.texts().containsKey(item)
                || answers.dates().containsKey(item)
                || !answers.choices().getOrDefault(item, List.of()).isEmpty();
    }

    private static void answers(JsonGenerator out, Instrument structure, Item item, Answers answers)
            throws IOException {
        BigDecimal number = answers.numbers().get(item.id());
        if (number != null) {
            value(out, structure, item, number);
        }
        for (BigDecimal chosen : answers.choices().getOrDefault(item.id(), List.of())) {
            value(out, structure, item, chosen);
        }
        if (answers.dates().containsKey(item.id())) {
            FhirJson.object(out, "valueDate", String.valueOf(answers.dates().get(item.id())));
        }
        if (answers.texts().containsKey(item.id())) {
            FhirJson.object(out, "valueString", String.valueOf(answers.texts().get(item.id())));
        }
    }

    private static void value(JsonGenerator out, Instrument structure, Item item, BigDecimal number)
            throws IOException {
        Optional<OptionSet> options = structure.optionsOf(item);
        out.writeStartObject();
        if (options.isPresent()) {
            out.writeFieldName("valueCoding");
            FhirJson.object(
                    out, "system", Names.options(structure, options.get()), "code", QuestionnaireJson.code(number));
        } else if (item.kind() == ItemKind.INTEGER) {
            out.writeNumberField("valueInteger", number.intValueExact());
        } else {
            out.writeNumberField("valueDecimal", number);
        }
        out.writeEndObject();
    }
}
