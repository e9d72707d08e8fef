package org.rapport.web.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.web.api.ApiRefusal;
import org.rapport.web.api.ProblemKind;

/** Reads a transaction: a Bundle whose entries each create a QuestionnaireResponse. */
final class SentBundle {

    /** The most entries of one. */
    static final int MOST = 100;

    private static final Set<String> PASSED =
            Set.of("id", "meta", "language", "identifier", "timestamp", "total", "link", "signature");
    private static final Set<String> OF_ENTRY = Set.of("id", "extension", "link", "fullUrl");

    private SentBundle() {}

    /** What one entry creates, and under which identifier it may have come before. */
    record Entry(SentResponse response, @Nullable String ifNoneExist) {}

    static List<Entry> read(JsonParser in) throws IOException {
        JsonReading.expect(in, JsonToken.START_OBJECT);
        List<Entry> entries = new ArrayList<>();
        String type = null;
        String resource = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "resourceType" -> resource = JsonReading.text(in);
                case "type" -> type = JsonReading.text(in);
                case "entry" -> JsonReading.each(in, () -> entries.add(entry(in, entries.size())));
                case "implicitRules" -> throw JsonReading.modifier(name);
                default -> JsonReading.pass(in, name, PASSED);
            }
        }
        if (!Objects.equals(resource, "Bundle")) {
            throw new ApiRefusal(ProblemKind.INVALID, "fhirNotAResource");
        }
        if (!Objects.equals(type, "transaction") || entries.isEmpty()) {
            throw refused("Bundle");
        }
        return entries;
    }

    private static Entry entry(JsonParser in, int place) throws IOException {
        if (place >= MOST) {
            throw refused("Bundle.entry");
        }
        String at = "Bundle.entry[" + place + "]";
        SentResponse response = null;
        Map<String, String> request = Map.of();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "resource" -> response = ResponseReader.read(in);
                case "request" -> request = JsonReading.members(in);
                default -> JsonReading.pass(in, name, OF_ENTRY);
            }
        }
        boolean creates = "POST".equals(request.get("method")) && "QuestionnaireResponse".equals(request.get("url"));
        if (response == null || !creates) {
            throw refused(at);
        }
        return new Entry(response, request.get("ifNoneExist"));
    }

    private static ApiRefusal refused(String place) {
        return new ApiRefusal(ProblemKind.INVALID, "fhirEntries", Map.of("field", place, "max", MOST));
    }
}
