package org.rapport.web.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.session.cost.Charge;
import org.rapport.session.cost.ChargeKind;
import org.rapport.session.cost.Statement;
import org.rapport.shared.Money;
import org.rapport.web.document.PdfFile;
import org.rapport.web.i18n.Texts;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The files of a statement: complete, readable aloud, and no formula in a spreadsheet. */
class StatementFilesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private final Texts texts = new Texts(
            List.of("Costs_en.properties", "Costs_de.properties", "General_en.properties", "General_de.properties"));

    private static Money euros(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }

    private static Statement statement(String name) {
        ZonedDateTime morning = FIRST.plusDays(2).atTime(10, 0).atZone(BERLIN);
        return new Statement(
                "Practice & Partners",
                "RV-0007",
                BERLIN,
                FIRST,
                FIRST.plusDays(29),
                List.of(
                        new Charge(UUID.randomUUID(), 7, morning, 50, ChargeKind.SESSION, Optional.of(euros("120")), 2),
                        new Charge(
                                UUID.randomUUID(),
                                8,
                                morning.plusDays(7),
                                50,
                                ChargeKind.WITHOUT_AGREEMENT,
                                Optional.empty(),
                                0)),
                euros("120"),
                Optional.empty(),
                List.of(new Statement.Part(name, euros("60")), new Statement.Part("Noor", euros("60"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theDocumentIsCompleteAndReadableAloud(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        byte[] file = PdfFile.of(new StatementDocument(texts.in(locale, BERLIN), locale).of(statement("Märta <Öz>")));
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("RV-0007", "Practice & Partners", "Märta <Öz>", "2026")
                    .contains(language.equals("en") ? "not agreed" : "nicht vereinbart")
                    .doesNotContain("???");
        }
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).isCompliant()).isTrue();
        }
    }

    @Test
    void theTableHasARowForEachChargeAndPart() {
        String[] rows = StatementTable.of(statement("Mara")).split("\r\n");
        assertThat(rows).hasSize(5);
        assertThat(rows[1]).isEqualTo("session,2026-11-03,10:00,7,50,SESSION,2,,120.00,EUR");
        assertThat(rows[2]).isEqualTo("session,2026-11-10,10:00,8,50,WITHOUT_AGREEMENT,,,,EUR");
        assertThat(rows[3]).isEqualTo("part,,,,,,,Mara,60.00,EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 170", "-x", "@sum"})
    void aNameIsNoFormula(String name) {
        assertThat(StatementTable.of(statement(name))).contains(",'" + name + ",");
    }
}
