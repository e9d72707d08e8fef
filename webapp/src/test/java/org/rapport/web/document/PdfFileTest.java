package org.rapport.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFileTest {

    private static final String PAGE = "<html lang=\"de\"><head><title>Vereinbarung</title>"
            + "<meta name=\"subject\" content=\"Vereinbarung\"/><meta name=\"description\" content=\"Was gilt\"/>"
            + "<style>body { font-family: 'Liberation Sans'; } h1, th { font-weight: normal; }</style></head><body>"
            + "<h1>Vereinbarung</h1><table><thead><tr><th scope=\"col\">Punkt</th><th scope=\"col\">Inhalt</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\">Gr\u00f6\u00dfe</th><td><p>"
            + PrintedPage.escaped("\u00c4\u00f6\u00fc\u00df & <b>\u201ezitiert\u201c</b>")
            + "</p></td></tr></tbody></table></body></html>";

    private static PDDocument rendered() throws IOException {
        byte[] file = PdfFile.of(PAGE);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/agreement.pdf"), file);
        return Loader.loadPDF(file);
    }

    @Test
    void it_is_tagged_and_says_its_language_and_title() throws IOException {
        try (PDDocument pdf = rendered()) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Vereinbarung");
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfuaid");
        }
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (PDDocument pdf = rendered()) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void german_letters_and_marks_come_through() throws IOException {
        try (PDDocument pdf = rendered()) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Gr\u00f6\u00dfe", "\u00c4\u00f6\u00fc\u00df & <b>\u201ezitiert\u201c</b>");
        }
    }

    @Test
    void nothing_is_fetched_from_elsewhere() {
        String page = PAGE.replace("<h1>", "<img src=\"file:///etc/hostname\" alt=\"x\"/><h1>");
        assertThat(PdfFile.of(page)).isNotEmpty();
    }
}
