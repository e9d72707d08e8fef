package org.rapport.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.contract.AgreementCopy;
import org.rapport.contract.AgreementState;
import org.rapport.contract.AgreementSummary;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.AgreementView;
import org.rapport.contract.Frequency;
import org.rapport.contract.MaySign;
import org.rapport.contract.PartyKind;
import org.rapport.contract.SigningMethod;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.Money;
import org.rapport.web.document.PdfFile;
import org.rapport.web.i18n.Texts;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The copy somebody takes along: complete, in the reader's language, and readable aloud. */
class AgreementDocumentTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String DIGEST = "ab".repeat(32);
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    private final Texts texts = new Texts(List.of(
            "Agreement_en.properties",
            "Agreement_de.properties",
            "Negotiation_en.properties",
            "Negotiation_de.properties",
            "General_en.properties",
            "General_de.properties"));

    private static AgreementCopy copy() {
        AgreementTerms terms = new AgreementTerms(
                        START,
                        Frequency.WEEKLY,
                        50,
                        new BigDecimal("0"),
                        "EUR",
                        24,
                        null,
                        48,
                        50,
                        List.of(6, 12, 18, 22),
                        List.of("Gr\u00f6\u00dfere Schritte <b>wagen</b>", "Schlafen"))
                .with(new FurtherTerms(
                        Map.of(TermField.SECRETS, "NO_SECRETS", TermField.RECORDS, "F\u00fcr zehn Jahre")));
        AgreementSummary summary = new AgreementSummary(
                UUID.randomUUID(),
                3,
                START,
                Frequency.WEEKLY,
                50,
                Money.of(BigDecimal.ZERO, "EUR"),
                24,
                null,
                List.of(6, 12, 18, 22),
                FurtherTerms.NONE);
        AgreementView.Party signed = new AgreementView.Party(
                PartyKind.CLIENT,
                UUID.randomUUID(),
                "Mara Wei\u00df",
                Instant.parse("2026-12-01T09:00:00Z"),
                SigningMethod.TYPED_NAME,
                MaySign.YES,
                List.of());
        AgreementView version = new AgreementView(
                summary.id(),
                UUID.randomUUID(),
                AgreementState.ACTIVE,
                summary,
                terms,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                DIGEST,
                true,
                Optional.of(START),
                true,
                List.of(signed));
        return new AgreementCopy(version, "Praxis am Tor & Co", BERLIN);
    }

    private byte[] file(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return PdfFile.of(new AgreementDocument(texts.in(locale, BERLIN), locale).of(copy()));
    }

    @Test
    void it_says_everything_also_what_is_not_agreed() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file("de"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Vereinbarung, Fassung 3", "Praxis am Tor & Co", "In Kraft, gilt ab")
                    .contains(
                            "Gr\u00f6\u00dfere Schritte <b>wagen</b>",
                            "Kein Honorar (unentgeltlich)",
                            "F\u00fcr zehn Jahre")
                    .contains("Notf\u00e4lle nicht vereinbart", "Keine Geheimnisse")
                    .contains("Mara Wei\u00df", "getippter Name", "10:00", DIGEST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void it_can_be_read_aloud(String language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(file(language)), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
