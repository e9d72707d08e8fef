package org.rapport.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JSON in and out. Moments are written in UTC (ISO 8601), days as days, decimals as they are. What is read must be
 * exactly what is asked for: names that are not known, names given twice and values of another kind are refused, each
 * with its place and without its value.
 */
@ApplicationScoped
public class ApiJson {

    /** The most bytes of a body. */
    public static final int MOST = 256 * 1024;

    private static final ObjectMapper JSON = mapper();

    private static ObjectMapper mapper() {
        SimpleModule types = new SimpleModule();
        types.addSerializer(Instant.class, ToStringSerializer.instance);
        types.addSerializer(LocalDate.class, ToStringSerializer.instance);
        types.addDeserializer(LocalDate.class, new Day());
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(types)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Boolean, CoercionInputShape.Float, CoercionInputShape.Integer)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    /** As it is sent. */
    public byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a program sent, as this type. */
    public <T> T read(InputStream body, Class<T> type) {
        try {
            byte[] sent = body.readNBytes(MOST + 1);
            if (sent.length > MOST) {
                throw new ApiRefusal(ProblemKind.TOO_LARGE, "tooLarge", Map.of("max", MOST));
            }
            T value = JSON.readValue(sent, type);
            if (value == null) {
                throw new ApiRefusal(ProblemKind.MALFORMED, "malformedJson");
            }
            return value;
        } catch (JsonMappingException wrong) {
            throw refused(wrong);
        } catch (IOException unreadable) {
            throw new ApiRefusal(ProblemKind.MALFORMED, "malformedJson");
        }
    }

    private static ApiRefusal refused(JsonMappingException wrong) {
        String field = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return field.isEmpty() || wrong.getCause() instanceof JsonParseException
                ? new ApiRefusal(ProblemKind.MALFORMED, "malformedJson")
                : new ApiRefusal(ProblemKind.MALFORMED, "malformedField", Map.of("field", shortened(field)));
    }

    /** A name that is not known may be anything, so little of it is said back. */
    private static String shortened(String field) {
        return field.length() > 60 ? field.substring(0, 60) : field;
    }

    /** A day as ISO 8601 writes it. */
    private static final class Day extends JsonDeserializer<LocalDate> {

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return LocalDate.parse(parser.getText());
            } catch (DateTimeParseException noDay) {
                throw JsonMappingException.from(parser, "no day");
            }
        }
    }
}
