package org.rapport.web.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.kept.KeptPlace;
import org.rapport.web.api.Asked;

/** What a search found, as a Bundle with links to itself and to what comes after it. */
final class Searchset {

    private static final List<String> KEPT = List.of(
            "_id",
            "url",
            "name",
            "identifier",
            "subject",
            "patient",
            "questionnaire",
            "authored",
            "code",
            "date",
            "_sort",
            "_count");

    private Searchset() {}

    /** Writes one resource. */
    interface Writing<T> {

        void write(JsonGenerator out, T item) throws IOException;
    }

    /**
     * How found things are told.
     *
     * @param type of the resources
     */
    record Telling<T>(String type, Function<T, String> id, Writing<T> writing) {}

    static <T> FhirAnswer of(FhirRequest request, Telling<T> telling, List<T> items, @Nullable KeptPlace next) {
        String base = request.base() + "/" + telling.type();
        return FhirAnswer.found(FhirJson.write(out -> {
            out.writeStartObject();
            out.writeStringField("resourceType", "Bundle");
            out.writeStringField("type", "searchset");
            out.writeArrayFieldStart("link");
            FhirJson.object(out, "relation", "self", "url", link(request, request.parameter(SearchAsked.AFTER)));
            if (next != null) {
                FhirJson.object(out, "relation", "next", "url", link(request, Asked.cursorOf(next.at(), next.id())));
            }
            out.writeEndArray();
            if (!items.isEmpty()) {
                out.writeArrayFieldStart("entry");
                for (T item : items) {
                    out.writeStartObject();
                    out.writeStringField("fullUrl", base + "/" + telling.id().apply(item));
                    out.writeFieldName("resource");
                    telling.writing().write(out, item);
                    out.writeFieldName("search");
                    FhirJson.object(out, "mode", "match");
                    out.writeEndObject();
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        }));
    }

    private static String link(FhirRequest request, @Nullable String after) {
        String asked = KEPT.stream()
                .flatMap(name -> request.parameters(name).stream()
                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        String place = after == null ? "" : (asked.isEmpty() ? "" : "&") + SearchAsked.AFTER + "=" + after;
        return request.address() + "?" + asked + place;
    }
}
