package org.rapport.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.rapport.shared.DomainException;

/**
 * What somebody drew as a signature: JSON such as <code>{"lines":[[[12,30],[14,31]]]}</code>, lines of points. Accepted
 * when it has at least two points and at most 200,000 characters.
 */
final class Strokes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 200_000;
    private static final int FEWEST_POINTS = 2;

    private Strokes() {}

    /** Refuses with {@code SIGNATURE_EMPTY} what is no drawing. */
    static void require(String drawn) {
        if (drawn.length() > LONGEST || points(drawn) < FEWEST_POINTS) {
            throw new DomainException(AgreementError.SIGNATURE_EMPTY, Map.of("field", "signature"));
        }
    }

    private static int points(String drawn) {
        int points = 0;
        for (JsonNode line : lines(drawn)) {
            for (JsonNode point : line) {
                if (point.size() != 2
                        || !point.get(0).isNumber()
                        || !point.get(1).isNumber()) {
                    return 0;
                }
                points++;
            }
        }
        return points;
    }

    private static JsonNode lines(String drawn) {
        try {
            return JSON.readTree(drawn).path("lines");
        } catch (JsonProcessingException unreadable) {
            return JSON.createArrayNode();
        }
    }
}
