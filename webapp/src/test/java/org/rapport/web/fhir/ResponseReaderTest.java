package org.rapport.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.rapport.measure.kept.KeptForm;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.OptionSet;

/** What is read and written token by token is what HAPI's general parser reads and writes. */
class ResponseReaderTest {

    private static final FhirContext R4 = FhirContext.forR4();

    private static IParser parser() {
        return R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }

    private static SentResponse read(String json) throws IOException {
        try (JsonParser in = FhirJson.parser(json.getBytes(StandardCharsets.UTF_8))) {
            in.nextToken();
            return ResponseReader.read(in);
        }
    }

    private static Type value(Random dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> new Coding("urn:x", "c" + dice.nextInt(9), dice.nextBoolean() ? "words" : null);
            case 1 -> new DecimalType(new BigDecimal(dice.nextInt(1000)).movePointLeft(dice.nextInt(4)));
            case 2 -> new IntegerType(dice.nextInt(100) - 50);
            case 3 -> new DateType("2026-0" + (1 + dice.nextInt(9)) + "-1" + dice.nextInt(10));
            default -> new StringType("\"a\\b\u00e4\n" + dice.nextInt());
        };
    }

    private static QuestionnaireResponse random(Random dice) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setQuestionnaire("urn:q|" + dice.nextInt(9));
        response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
        response.setSubject(new Reference("Patient/" + UUID.randomUUID()).setDisplay("somebody"));
        response.setLanguage("en");
        response.getText().setDivAsString("<div>words</div>");
        if (dice.nextBoolean()) {
            response.setSource(new Reference("Patient/x"));
            response.setAuthoredElement(new DateTimeType("2026-11-26T10:00:00+01:00"));
            response.addExtension("urn:other", new StringType("passed over"));
            response.addExtension(
                    Names.RELATIONSHIP,
                    new Identifier().setSystem(Names.RELATIONSHIP).setValue("r"));
            response.addBasedOn()
                    .setIdentifier(new Identifier().setSystem(Names.CHECK).setValue("c"));
        }
        for (int i = 0; i < dice.nextInt(12); i++) {
            var item = response.addItem().setLinkId("i" + i).setText("a question");
            for (int k = 0; k < dice.nextInt(3); k++) {
                item.addAnswer().setValue(value(dice));
            }
            if (dice.nextInt(4) == 0) {
                item.addItem().setLinkId("n" + i).addAnswer().setValue(value(dice));
            }
        }
        return response;
    }

    @RepeatedTest(200)
    void everything_is_read_as_the_general_parser_reads_it(RepetitionInfo which) throws IOException {
        QuestionnaireResponse sent = random(new Random(which.getCurrentRepetition()));
        String json = R4.newJsonParser()
                .setPrettyPrint(which.getCurrentRepetition() % 2 == 0)
                .encodeResourceToString(sent);
        QuestionnaireResponse general = (QuestionnaireResponse) parser().parseResource(json);
        SentResponse own = read(json);
        assertThat(own.questionnaire()).isEqualTo(general.getQuestionnaire());
        assertThat(own.status()).isEqualTo(general.getStatus().toCode());
        assertThat(own.subject()).isEqualTo(general.getSubject().getReference());
        assertThat(own.source()).isEqualTo(general.getSource().getReference());
        assertThat(own.authored()).isEqualTo(general.getAuthoredElement().getValueAsString());
        assertThat(own.relationship()).isEqualTo(general.getBasedOn().isEmpty() ? null : "r");
        assertThat(own.check()).isEqualTo(general.getBasedOn().isEmpty() ? null : "c");
        Map<String, List<String>> expected = new LinkedHashMap<>();
        answers(general.getItem(), expected);
        Map<String, List<String>> found = new LinkedHashMap<>();
        own.answers()
                .forEach((link, values) -> found.put(
                        link, values.stream().map(ResponseReaderTest::text).toList()));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void what_is_written_is_what_the_general_parser_writes() {
        Instrument instrument = Instrument.define(
                        "trial", "2.0", LocalText.of("en", "Trial"), Licence.of(LicenceVerdict.SHIP, "Nobody"))
                .optionSets(OptionSet.row("row", 0, 10))
                .items(List.of(
                        Item.choice("one", "row"),
                        Item.multipleChoice("many", "row"),
                        Item.open("said", ItemKind.TEXT),
                        Item.open("day", ItemKind.DATE),
                        Item.number("share", ItemKind.DECIMAL, BigDecimal.ZERO, BigDecimal.TEN)))
                .build();
        Answers answers = Answers.none()
                .with("one", new BigDecimal("10"))
                .with("many", List.of(BigDecimal.ONE, BigDecimal.TEN))
                .with("said", "\u00e4 \"quoted\" \n line")
                .with("day", LocalDate.of(2026, 11, 26))
                .with("share", new BigDecimal("2.50"));
        KeptForm form = kept(Optional.empty(), instrument, answers);
        String own = new String(FhirJson.write(out -> ResponseJson.write(out, form)), StandardCharsets.UTF_8);
        QuestionnaireResponse read = (QuestionnaireResponse) parser().parseResource(own);
        assertThat(parser().encodeResourceToString(read)).isEqualToIgnoringWhitespace(own);
        assertThat(read.getItem()).hasSize(5);
        assertThat(read.getStatus().toCode()).isEqualTo("completed");
        assertThat(read.getSource().getReference()).isEqualTo("Patient/" + form.person());
    }

    private static KeptForm kept(Optional<UUID> observer, Instrument instrument, Answers answers) {
        return new KeptForm(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                observer,
                Optional.empty(),
                Instant.parse("2026-11-26T10:00:00.123456Z"),
                instrument,
                answers);
    }

    @Test
    void somebody_outside_the_sessions_is_told_by_the_id_alone() {
        Instrument instrument = Instrument.define(
                        "trial", "2.0", LocalText.of("en", "Trial"), Licence.of(LicenceVerdict.SHIP, "Nobody"))
                .optionSets(OptionSet.row("row", 0, 10))
                .items(List.of(Item.choice("one", "row")))
                .build();
        UUID observer = UUID.randomUUID();
        KeptForm form = kept(Optional.of(observer), instrument, Answers.none().with("one", BigDecimal.ONE));
        String own = new String(FhirJson.write(out -> ResponseJson.write(out, form)), StandardCharsets.UTF_8);
        QuestionnaireResponse read = (QuestionnaireResponse) parser().parseResource(own);
        assertThat(parser().encodeResourceToString(read)).isEqualToIgnoringWhitespace(own);
        assertThat(read.getSubject().getReference()).isEqualTo("Patient/" + form.person());
        assertThat(read.getSource().hasReference()).isFalse();
        assertThat(read.getSource().hasDisplay()).isFalse();
        assertThat(read.getSource().getType()).isEqualTo("RelatedPerson");
        assertThat(read.getSource().getIdentifier().getSystem()).isEqualTo(Names.PERSON);
        assertThat(read.getSource().getIdentifier().getValue()).isEqualTo(observer.toString());
    }

    /** For each item its answers, as the general parser gives them. */
    private static void answers(
            List<QuestionnaireResponse.QuestionnaireResponseItemComponent> items, Map<String, List<String>> found) {
        for (var item : items) {
            found.put(
                    item.getLinkId(),
                    item.getAnswer().stream()
                            .map(answer -> text(answer.getValue()))
                            .toList());
            answers(item.getItem(), found);
        }
    }

    private static String text(Type value) {
        return value instanceof Coding coding ? coding.getSystem() + "|" + coding.getCode() : value.primitiveValue();
    }

    private static String text(SentResponse.Value value) {
        BigDecimal number = value.number();
        if (number != null) {
            return number.toPlainString();
        }
        return value.kind() == SentResponse.Kind.CODING ? value.system() + "|" + value.text() : value.text();
    }
}
