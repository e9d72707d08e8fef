package org.rapport.web.client;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.response.RawAnswers;
import org.rapport.web.Jsons;

/**
 * What a page sent: by the script as JSON, or without it as a form.
 *
 * @param sequence of a draft, 0 for none
 * @param key of the form, the same for every attempt to send it
 */
record SentAnswers(long sequence, UUID key, String language, RawAnswers answers) {

    private static final int MOST_BYTES = 200_000;
    private static final String PREFIX = "a.";

    /** Reads the request; nothing when it cannot be read as answers. */
    static Optional<SentAnswers> read(HttpServletRequest request) throws IOException {
        try {
            return Optional.of(isJson(request) ? fromJson(request) : fromForm(request));
        } catch (JsonException | IllegalArgumentException | ClassCastException unreadable) {
            return Optional.empty();
        }
    }

    static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/json");
    }

    private static SentAnswers fromForm(HttpServletRequest request) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                answers.put(name.substring(PREFIX.length()), Arrays.asList(values));
            }
        });
        return new SentAnswers(
                0,
                UUID.fromString(request.getParameter("key")),
                language(request.getParameter("language")),
                new RawAnswers(answers));
    }

    private static SentAnswers fromJson(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new IllegalArgumentException("too long");
        }
        try (JsonReader reader = Jsons.reader(new String(body, StandardCharsets.UTF_8))) {
            JsonObject sent = reader.readObject();
            Map<String, List<String>> answers = new LinkedHashMap<>();
            sent.getJsonObject("answers").forEach((item, values) -> answers.put(item, texts(values)));
            return new SentAnswers(
                    sent.getJsonNumber("sequence").longValueExact(),
                    UUID.fromString(sent.getString("key")),
                    language(sent.getString("language", "en")),
                    new RawAnswers(answers));
        } catch (NullPointerException | ArithmeticException incomplete) {
            throw new IllegalArgumentException("incomplete", incomplete);
        }
    }

    private static List<String> texts(JsonValue values) {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : (JsonArray) values) {
            texts.add(((JsonString) value).getString());
        }
        return texts;
    }

    private static String language(String sent) {
        return "de".equals(sent) ? "de" : "en";
    }

    /** Names nothing that was answered. */
    @Override
    public String toString() {
        return "SentAnswers " + key;
    }
}
