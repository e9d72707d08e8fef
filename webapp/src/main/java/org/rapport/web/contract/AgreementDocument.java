package org.rapport.web.contract;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapport.contract.AgreementCopy;
import org.rapport.contract.AgreementView;
import org.rapport.web.i18n.Wording;

/** A version as one page: all terms, also what is not agreed, who signed when and how, and the digest. */
final class AgreementDocument {

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

    private final Wording words;
    private final Locale language;

    AgreementDocument(Wording words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /** The page. */
    String of(AgreementCopy copy) {
        AgreementView version = copy.version();
        String title = words.text("copy.title", version.summary().number());
        StringBuilder page = new StringBuilder("<html lang=\"" + language.getLanguage() + "\"><head><title>");
        page.append(escaped(title))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escaped(title));
        page.append("\"/><meta name=\"description\" content=\"").append(escaped(words.text("copy.description")));
        page.append("\"/><meta name=\"author\" content=\"")
                .append(escaped(copy.practice()))
                .append("\"/><style>");
        page.append(STYLE).append("</style></head><body>");
        page.append("<h1>").append(escaped(title)).append("</h1>");
        paragraph(page, copy.practice());
        paragraph(page, standing(version));
        List<TermSection> sections = new TermSentences(words)
                .sections(
                        version.values(),
                        version.summary().fee().currencyCode(),
                        term -> term.appliesTo(version.several()));
        sections.forEach(section -> section(page, section));
        signatures(page, version);
        digest(page, version);
        return page.append("</body></html>").toString();
    }

    private String standing(AgreementView version) {
        String state = words.value(version.state());
        return version.heldFrom()
                .map(day -> words.text("copy.held", state, day))
                .orElseGet(() -> words.text("copy.state", state));
    }

    private void section(StringBuilder page, TermSection section) {
        page.append("<h2>").append(escaped(section.title())).append("</h2><table><thead><tr>");
        page.append(head(words.text("compare.term"))).append(head(words.text("copy.agreed")));
        page.append("</tr></thead><tbody>");
        section.agreed().forEach(line -> row(page, line, "<td>" + paragraphs(line.lines()) + "</td>"));
        String open = "<td class=\"open\">" + escaped(words.text("term.notAgreed")) + "</td>";
        section.open().forEach(line -> row(page, line, open));
        page.append("</tbody></table>");
    }

    private static void row(StringBuilder page, TermLine line, String said) {
        page.append("<tr><th scope=\"row\">").append(escaped(line.label())).append("</th>");
        page.append(said).append("</tr>");
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().map(line -> "<p>" + escaped(line) + "</p>").collect(Collectors.joining());
    }

    private static String head(String label) {
        return "<th scope=\"col\">" + escaped(label) + "</th>";
    }

    private static void paragraph(StringBuilder page, String text) {
        page.append("<p>").append(escaped(text)).append("</p>");
    }

    private void signatures(StringBuilder page, AgreementView version) {
        page.append("<h2>").append(escaped(words.text("agreement.signatures"))).append("</h2><table><thead><tr>");
        page.append(head(words.text("copy.who"))).append(head(words.text("copy.part")));
        page.append(head(words.text("copy.how"))).append("</tr></thead><tbody>");
        for (AgreementView.Party party : version.parties()) {
            page.append("<tr><th scope=\"row\">").append(escaped(party.name())).append("</th><td>");
            page.append(escaped(part(party))).append("</td><td>");
            page.append(escaped(signed(party))).append("</td></tr>");
        }
        page.append("</tbody></table>");
    }

    private String part(AgreementView.Party party) {
        return party.guardian() ? words.text("agreement.guardianOf", party.forWhom()) : words.value(party.kind());
    }

    private String signed(AgreementView.Party party) {
        Instant at = party.signedAt();
        if (at == null) {
            return party.missing() ? words.text("agreement.party.missing") : words.value(party.may());
        }
        return words.written(at) + ", " + (party.method() == null ? "" : words.value(party.method()));
    }

    private void digest(StringBuilder page, AgreementView version) {
        page.append("<h2>").append(escaped(words.text("copy.digest"))).append("</h2>");
        paragraph(page, words.text(version.digestHolds() ? "copy.digest.holds" : "copy.digest.differs"));
        page.append("<p class=\"digest\">").append(escaped(version.digest())).append("</p>");
    }

    /** Text as it stands in a page; what XML cannot hold is left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(AgreementDocument::isXml).forEach(c -> {
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
