package org.rapport.contract.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Values of fields as one text that can be sealed, and back; a field that is not known any more is left out. */
public final class FieldText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FieldText() {}

    /** The text. */
    public static String write(Map<TermField, String> values) {
        Map<String, String> named = new TreeMap<>();
        values.forEach((field, text) -> named.put(field.name(), text));
        try {
            return JSON.writeValueAsString(named);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms cannot be written");
        }
    }

    /** The values. */
    public static Map<TermField, String> read(String text) {
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        try {
            JSON.readValue(text, new TypeReference<Map<String, String>>() {})
                    .forEach((name, value) -> TermField.named(name).ifPresent(field -> values.put(field, value)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms cannot be read");
        }
        return values;
    }
}
