package org.rapport.web.document;

import java.util.Locale;

/** What pages have in common that become a PDF: how they begin, how they look, how text stands in them. */
public final class PrintedPage {

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 22mm 18mm;
                @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Sans'; font-size: 9pt; } }
            body { font-family: 'Liberation Sans'; font-size: 10.5pt; line-height: 1.4; color: #1f2a37; }
            h1 { font-size: 20pt; font-weight: normal; margin: 0 0 2mm; }
            h2 { font-size: 13pt; font-weight: normal; margin: 7mm 0 1mm; color: #0f6e6e; page-break-after: avoid; }
            p { margin: 0 0 1mm; }
            table { width: 100%; border-collapse: collapse; }
            th, td { text-align: left; vertical-align: top; padding: 1.6mm 2mm; border-top: 0.3mm solid #d5dbe1; font-weight: normal; }
            th { width: 34%; color: #4a5866; }
            thead th { color: #1f2a37; }
            tr { page-break-inside: avoid; }
            .open { color: #4a5866; }
            .digest { font-size: 8.5pt; word-wrap: break-word; }
            """;

    private PrintedPage() {}

    /** A page up to its heading, which is its title too; what follows is appended, {@code </body></html>} at the end. */
    public static StringBuilder begin(Locale language, String title, String description, String author) {
        String name = escaped(title);
        return new StringBuilder("<html lang=\"" + language.getLanguage() + "\"><head><title>")
                .append(name)
                .append("</title><meta name=\"subject\" content=\"")
                .append(name)
                .append("\"/><meta name=\"description\" content=\"")
                .append(escaped(description))
                .append("\"/><meta name=\"author\" content=\"")
                .append(escaped(author))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(name)
                .append("</h1>");
    }

    /** Text as it stands in a page; what XML cannot hold is left out. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(PrintedPage::isXml).forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        return !control && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
    }
}
