package org.rapport.measure.instrument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.rapport.spi.Instrument;
import org.rapport.spi.Wording;

/**
 * Writes an instrument's structure as JSON that is the same for the same structure, and reads it back. Words are left
 * out: they belong to their licence, and scores need none.
 */
public final class StructureCodec {

    private static final List<String> UNORDERED = List.of("populations", "respondents");
    private static final List<String> LATER = List.of("settings");
    private static final List<String> ADDED = List.of("step", "riskUpTo");

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The structure in its one form. */
    public String write(Instrument instrument) {
        ObjectNode tree = json.valueToTree(instrument);
        tree.putArray("wordings");
        tree.get("items").forEach(StructureCodec::withoutEmpty);
        UNORDERED.forEach(name -> sort((ArrayNode) tree.get(name)));
        try {
            return json.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What nothing is said of is written as before it could be said: the same structure keeps its digest. */
    private static void withoutEmpty(JsonNode item) {
        ADDED.stream().filter(name -> item.path(name).isNull()).forEach(((ObjectNode) item)::remove);
    }

    private static void sort(ArrayNode names) {
        List<String> sorted = StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .toList();
        names.removeAll();
        sorted.forEach(names::add);
    }

    /** The instrument a structure was written from, without words. What later versions of the API added is empty in it. */
    public Instrument read(String structure) {
        return read(structure, "[]");
    }

    /** Words as JSON. */
    String writeWords(List<Wording> words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The instrument of a structure and words written by {@link #writeWords}. */
    Instrument read(String structure, String words) {
        try {
            ObjectNode tree = (ObjectNode) json.readTree(structure);
            LATER.forEach(tree::withArray);
            tree.set("wordings", json.readTree(words));
            return json.treeToValue(tree, Instrument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored structure cannot be read", e);
        }
    }

    /** SHA-256 of a written structure, in hexadecimal digits. */
    static String digest(String structure) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(structure.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
