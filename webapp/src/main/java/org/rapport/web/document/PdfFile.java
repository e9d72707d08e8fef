package org.rapport.web.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes a tagged PDF (PDF/UA) of a page of ours. The font is Liberation Sans, which lies in PDFBox under the SIL Open Font
 * License, and is embedded; it has all Latin letters.
 */
public final class PdfFile {

    /** The family pages name. */
    private static final String FONT = "Liberation Sans";

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfFile() {}

    /** The file. */
    public static byte[] of(String page) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.useFont(PdfFile::font, FONT);
        builder.withHtmlContent(page, null);
        builder.useUriResolver((base, uri) -> null);
        builder.toStream(file);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE), "PDFBox brings the font");
    }
}
