package org.rapport.web.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.web.api.ApiRefusal;
import org.rapport.web.api.ProblemKind;

/** Reads parts of resources; what is of another kind than FHIR has it is refused by its name, never by what it says. */
final class JsonReading {

    private static final int LONGEST = 60;

    private JsonReading() {}

    /** Reads one object, whose brace was read already, up to its end. */
    interface Part {

        void read() throws IOException;
    }

    static void expect(JsonParser in, JsonToken token) throws IOException {
        if (in.currentToken() != token) {
            throw malformed(in.currentName());
        }
    }

    static ApiRefusal malformed(@Nullable String name) {
        return name == null || name.isEmpty()
                ? new ApiRefusal(ProblemKind.MALFORMED, "malformedJson")
                : new ApiRefusal(
                        ProblemKind.MALFORMED,
                        "malformedField",
                        Map.of("field", name.length() > LONGEST ? name.substring(0, LONGEST) : name));
    }

    static ApiRefusal modifier(String name) {
        return new ApiRefusal(ProblemKind.INVALID, "fhirModifier", Map.of("field", name));
    }

    static String text(JsonParser in) throws IOException {
        expect(in, JsonToken.VALUE_STRING);
        return in.getText();
    }

    static BigDecimal number(JsonParser in) throws IOException {
        if (!in.currentToken().isNumeric()) {
            throw malformed(in.currentName());
        }
        return in.getDecimalValue();
    }

    /** Every object of an array. */
    static void each(JsonParser in, Part part) throws IOException {
        expect(in, JsonToken.START_ARRAY);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            expect(in, JsonToken.START_OBJECT);
            part.read();
        }
    }

    /** The texts of an object; everything else in it is passed over. */
    static Map<String, String> members(JsonParser in) throws IOException {
        expect(in, JsonToken.START_OBJECT);
        Map<String, String> members = new HashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            if (in.nextToken() == JsonToken.VALUE_STRING) {
                members.put(name, in.getText());
            } else {
                in.skipChildren();
            }
        }
        return members;
    }

    static @Nullable String member(JsonParser in, String name) throws IOException {
        return members(in).get(name);
    }

    /** Passes over what FHIR has there beside what matters, its extensions included; refuses everything else. */
    static void pass(JsonParser in, String name, Set<String> known) throws IOException {
        if (!known.contains(name) && !name.startsWith("_")) {
            throw malformed(name);
        }
        in.skipChildren();
    }
}
