package org.rapport.web.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON in and out, token by token: strict, without names given twice, and nested no deeper than any resource of ours. */
final class FhirJson {

    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 40;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private FhirJson() {}

    /** Writes something. */
    interface Writing {

        void to(JsonGenerator out) throws IOException;
    }

    static byte[] write(Writing what) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            what.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static JsonParser parser(byte[] body) throws IOException {
        return JSON.createParser(body);
    }

    /** {@code "name": {"reference": "Type/id"}}. */
    static void reference(JsonGenerator out, String name, String reference) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("reference", reference);
        out.writeEndObject();
    }

    /** Somebody who is no resource here, by the id alone. */
    static void person(JsonGenerator out, String type, String id) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", type);
        out.writeFieldName("identifier");
        object(out, "system", Names.PERSON, "value", id);
        out.writeEndObject();
    }

    /** An object with these texts. */
    static void object(JsonGenerator out, String... namesAndTexts) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            out.writeStringField(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        out.writeEndObject();
    }
}
