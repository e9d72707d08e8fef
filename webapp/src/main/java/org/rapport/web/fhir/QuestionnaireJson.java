package org.rapport.web.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.rapport.spi.Code;
import org.rapport.spi.Comparison;
import org.rapport.spi.Condition;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;

/**
 * The structure of an instrument as a Questionnaire: items by their topics, answers by their values. The wording is not in
 * it; much of it is not ours to give away.
 */
final class QuestionnaireJson {

    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";

    private QuestionnaireJson() {}

    static void write(JsonGenerator out, Instrument instrument, String language) throws IOException {
        out.writeStartObject();
        out.writeStringField("resourceType", "Questionnaire");
        out.writeStringField("id", instrument.id());
        out.writeStringField("language", language);
        out.writeStringField("url", Names.url(instrument));
        out.writeStringField("version", instrument.version());
        out.writeStringField("name", name(instrument));
        out.writeStringField("title", instrument.title().in(language));
        out.writeStringField("status", "active");
        out.writeArrayFieldStart("subjectType");
        out.writeString("Patient");
        out.writeEndArray();
        instrument.licence().attribution().ifPresent(line -> text(out, "copyright", line));
        codes(out, instrument.codes());
        out.writeArrayFieldStart("item");
        for (Item item : instrument.items()) {
            item(out, instrument, item, language);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void text(JsonGenerator out, String name, String text) {
        try {
            out.writeStringField(name, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void codes(JsonGenerator out, List<Code> codes) throws IOException {
        if (!codes.isEmpty()) {
            out.writeArrayFieldStart("code");
            for (Code code : codes) {
                FhirJson.object(out, "system", code.system(), "code", code.value());
            }
            out.writeEndArray();
        }
    }

    private static void item(JsonGenerator out, Instrument instrument, Item item, String language) throws IOException {
        out.writeStartObject();
        range(out, item);
        out.writeStringField("linkId", item.id());
        codes(out, item.codes());
        String label = item.label().in(language);
        out.writeStringField("text", label.isEmpty() ? item.id() : label);
        out.writeStringField("type", type(instrument, item));
        if (item.enabledWhen().isPresent()) {
            enabled(out, instrument, item.enabledWhen().get());
        }
        out.writeBooleanField("required", item.required());
        if (item.kind() == ItemKind.MULTIPLE_CHOICE) {
            out.writeBooleanField("repeats", true);
        }
        OptionSet options = instrument.optionsOf(item).orElse(null);
        if (options != null) {
            options(out, instrument, options);
        }
        out.writeEndObject();
    }

    private static String type(Instrument instrument, Item item) {
        if (instrument.optionsOf(item).isPresent()) {
            return "choice";
        }
        return switch (item.kind()) {
            case CHOICE, MULTIPLE_CHOICE -> "choice";
            case INTEGER -> "integer";
            case DECIMAL, SLIDER -> "decimal";
            case DATE -> "date";
            case TEXT, CLIENT_AUTHORED -> "text";
        };
    }

    private static void range(JsonGenerator out, Item item) throws IOException {
        if (item.min().isEmpty() && item.max().isEmpty()) {
            return;
        }
        boolean whole = item.kind() == ItemKind.INTEGER;
        out.writeArrayFieldStart("extension");
        if (item.min().isPresent()) {
            limit(out, "minValue", item.min().get(), whole);
        }
        if (item.max().isPresent()) {
            limit(out, "maxValue", item.max().get(), whole);
        }
        if (item.step().filter(QuestionnaireJson::isWhole).isPresent()) {
            limit(out, "questionnaire-sliderStepValue", item.step().get(), true);
        }
        out.writeEndArray();
    }

    /** FHIR R4 writes whole steps only. */
    private static boolean isWhole(BigDecimal step) {
        return step.stripTrailingZeros().scale() <= 0;
    }

    private static void limit(JsonGenerator out, String name, BigDecimal value, boolean whole) throws IOException {
        out.writeStartObject();
        out.writeStringField("url", EXTENSION + name);
        if (whole) {
            out.writeNumberField("valueInteger", value.intValueExact());
        } else {
            out.writeNumberField("valueDecimal", value);
        }
        out.writeEndObject();
    }

    private static void options(JsonGenerator out, Instrument instrument, OptionSet set) throws IOException {
        out.writeArrayFieldStart("answerOption");
        for (Option option : set.options()) {
            out.writeStartObject();
            out.writeObjectFieldStart("valueCoding");
            out.writeArrayFieldStart("extension");
            out.writeStartObject();
            out.writeStringField("url", EXTENSION + "ordinalValue");
            out.writeNumberField("valueDecimal", option.value());
            out.writeEndObject();
            out.writeEndArray();
            out.writeStringField("system", Names.options(instrument, set));
            out.writeStringField("code", code(option.value()));
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** FHIR compares numbers only, so that a condition on options names each option that fulfils it. */
    private static void enabled(JsonGenerator out, Instrument instrument, Condition condition) throws IOException {
        Item asked = instrument.item(condition.item()).orElseThrow();
        OptionSet options = instrument.optionsOf(asked).orElse(null);
        int count = 1;
        out.writeArrayFieldStart("enableWhen");
        if (options == null) {
            comparing(out, asked, condition);
        } else {
            List<Option> fulfilling = options.options().stream()
                    .filter(option -> condition.comparison().holds(option.value(), condition.value()))
                    .toList();
            count = fulfilling.size();
            for (Option option : fulfilling) {
                out.writeStartObject();
                out.writeStringField("question", condition.item());
                out.writeStringField("operator", "=");
                out.writeFieldName("answerCoding");
                FhirJson.object(out, "system", Names.options(instrument, options), "code", code(option.value()));
                out.writeEndObject();
            }
        }
        out.writeEndArray();
        if (count > 1) {
            out.writeStringField("enableBehavior", "any");
        }
    }

    private static void comparing(JsonGenerator out, Item asked, Condition condition) throws IOException {
        out.writeStartObject();
        out.writeStringField("question", condition.item());
        out.writeStringField("operator", operator(condition.comparison()));
        if (asked.kind() == ItemKind.INTEGER) {
            out.writeNumberField("answerInteger", condition.value().intValueExact());
        } else {
            out.writeNumberField("answerDecimal", condition.value());
        }
        out.writeEndObject();
    }

    private static String operator(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case BELOW -> "<";
            case AT_MOST -> "<=";
            case AT_LEAST -> ">=";
            case ABOVE -> ">";
        };
    }

    /** Its name for programs. */
    static String name(Instrument instrument) {
        return "Q_" + instrument.id().replaceAll("[^A-Za-z0-9]", "_");
    }

    /** A value as a code. */
    static String code(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
