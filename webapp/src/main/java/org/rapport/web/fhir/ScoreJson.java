package org.rapport.web.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.rapport.measure.kept.KeptScore;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.spi.Code;

/** What a form scores on one scale, as an Observation. */
final class ScoreJson {

    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final String UNITS = "http://unitsofmeasure.org";
    private static final String SCORE = "{score}";

    private ScoreJson() {}

    static void write(JsonGenerator out, KeptScore score) throws IOException {
        boolean pending = score.state() == ScoreState.PENDING;
        out.writeStartObject();
        out.writeStringField("resourceType", "Observation");
        out.writeStringField("id", score.id().toString());
        out.writeStringField("status", pending ? "registered" : "final");
        out.writeArrayFieldStart("category");
        coded(out, CATEGORIES, "survey");
        out.writeEndArray();
        code(out, score);
        FhirJson.reference(out, "subject", "Patient/" + score.person());
        out.writeStringField("effectiveDateTime", score.answeredAt().toString());
        if (score.observer().isPresent()) {
            out.writeArrayFieldStart("performer");
            FhirJson.person(out, Names.OUTSIDE, score.observer().get().toString());
            out.writeEndArray();
        }
        if (score.value().isPresent()) {
            out.writeObjectFieldStart("valueQuantity");
            out.writeNumberField("value", score.value().get().stripTrailingZeros());
            out.writeStringField("unit", SCORE);
            out.writeStringField("system", UNITS);
            out.writeStringField("code", SCORE);
            out.writeEndObject();
        } else {
            out.writeFieldName("dataAbsentReason");
            coded(out, ABSENT, pending ? "temp-unknown" : "unknown");
        }
        out.writeArrayFieldStart("derivedFrom");
        FhirJson.object(out, "reference", "QuestionnaireResponse/" + score.response());
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void code(JsonGenerator out, KeptScore score) throws IOException {
        out.writeObjectFieldStart("code");
        out.writeArrayFieldStart("coding");
        for (Code code : score.scale().codes()) {
            FhirJson.object(out, "system", code.system(), "code", code.value());
        }
        FhirJson.object(out, "system", Names.SCALE, "code", Names.scale(score.structure(), score.scale()));
        out.writeEndArray();
        out.writeStringField(
                "text",
                score.structure().title().in("en") + ", "
                        + score.scale().title().in("en"));
        out.writeEndObject();
    }

    private static void coded(JsonGenerator out, String system, String code) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("coding");
        FhirJson.object(out, "system", system, "code", code);
        out.writeEndArray();
        out.writeEndObject();
    }
}
