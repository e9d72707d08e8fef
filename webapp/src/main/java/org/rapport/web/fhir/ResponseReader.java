package org.rapport.web.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.web.api.ApiRefusal;
import org.rapport.web.api.ProblemKind;

/**
 * Reads a QuestionnaireResponse token by token. What FHIR allows and is of no meaning here is passed over; what FHIR does
 * not know, or what would change the meaning of the rest, is refused.
 */
final class ResponseReader {

    private static final int LONGEST_LINK = 64;
    private static final String VALUE = "value";
    private static final Set<String> PASSED =
            Set.of("id", "meta", "language", "text", "contained", "identifier", "partOf", "encounter", "author");
    private static final Set<String> OF_ITEM = Set.of("id", "extension", "definition", "text");

    private final JsonParser in;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<SentResponse.Value>> answers = new LinkedHashMap<>();

    private ResponseReader(JsonParser in) {
        this.in = in;
    }

    /** The response the parser is about to enter; it stands at its first brace. */
    static SentResponse read(JsonParser in) throws IOException {
        ResponseReader reader = new ResponseReader(in);
        reader.response();
        Map<String, String> texts = reader.texts;
        if (!"QuestionnaireResponse".equals(texts.get("resourceType"))) {
            throw new ApiRefusal(ProblemKind.INVALID, "fhirNotAResource");
        }
        return new SentResponse(
                texts.get("status"),
                texts.get("questionnaire"),
                texts.get("subject"),
                texts.get("source"),
                texts.get("authored"),
                texts.get("relationship"),
                texts.get("check"),
                reader.answers);
    }

    private void response() throws IOException {
        JsonReading.expect(in, JsonToken.START_OBJECT);
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "resourceType", "status", "questionnaire", "authored" -> texts.put(name, JsonReading.text(in));
                case "subject", "source" -> put(name, JsonReading.member(in, "reference"));
                case "basedOn" -> basedOn();
                case "extension" -> extensions();
                case "item" -> items();
                case "implicitRules", "modifierExtension" -> throw JsonReading.modifier(name);
                default -> JsonReading.pass(in, name, PASSED);
            }
        }
    }

    private void put(String name, @Nullable String text) {
        if (text != null) {
            texts.put(name, text);
        }
    }

    /** Requests are known by the identifier of a check alone. */
    private void basedOn() throws IOException {
        JsonReading.each(in, () -> {
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals("identifier")) {
                    Map<String, String> identifier = JsonReading.members(in);
                    if (Names.CHECK.equals(identifier.get("system"))) {
                        put("check", identifier.get(VALUE));
                    }
                } else {
                    in.skipChildren();
                }
            }
        });
    }

    private void extensions() throws IOException {
        JsonReading.each(in, () -> {
            String url = null;
            String value = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals("url")) {
                    url = JsonReading.text(in);
                } else if (name.equals("valueIdentifier")) {
                    value = JsonReading.members(in).get(VALUE);
                } else {
                    in.skipChildren();
                }
            }
            if (Names.RELATIONSHIP.equals(url)) {
                put("relationship", value);
            }
        });
    }

    private void items() throws IOException {
        JsonReading.each(in, this::item);
    }

    private void item() throws IOException {
        String link = null;
        List<SentResponse.Value> given = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "linkId" -> link = JsonReading.text(in);
                case "answer" -> JsonReading.each(in, () -> answer(given));
                case "item" -> items();
                case "modifierExtension" -> throw JsonReading.modifier("item.modifierExtension");
                default -> JsonReading.pass(in, name, OF_ITEM);
            }
        }
        if (link == null || link.isEmpty() || link.length() > LONGEST_LINK) {
            throw new ApiRefusal(
                    ProblemKind.MALFORMED, "malformedField", Map.of("field", "QuestionnaireResponse.item.linkId"));
        }
        if (answers.putIfAbsent(link, given) != null) {
            throw new ApiRefusal(ProblemKind.INVALID, "fhirLinkIdTwice", Map.of("field", "answers." + link));
        }
    }

    private void answer(List<SentResponse.Value> given) throws IOException {
        SentResponse.Value value = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            if (name.startsWith(VALUE) && value == null) {
                value = value(name);
            } else if (name.equals("item")) {
                items();
            } else {
                JsonReading.pass(in, name, OF_ITEM);
            }
        }
        if (value != null) {
            given.add(value);
        }
    }

    private SentResponse.Value value(String name) throws IOException {
        switch (name) {
            case "valueCoding":
                Map<String, String> coding = JsonReading.members(in);
                return new SentResponse.Value(
                        SentResponse.Kind.CODING, coding.get("system"), coding.getOrDefault("code", ""), null);
            case "valueInteger", "valueDecimal":
                return new SentResponse.Value(SentResponse.Kind.NUMBER, null, "", JsonReading.number(in));
            case "valueString":
                return new SentResponse.Value(SentResponse.Kind.TEXT, null, JsonReading.text(in), null);
            case "valueDate":
                return new SentResponse.Value(SentResponse.Kind.DATE, null, JsonReading.text(in), null);
            default:
                in.skipChildren();
                return new SentResponse.Value(SentResponse.Kind.OTHER, null, "", null);
        }
    }
}
