package org.rapport.web.contract;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapport.contract.AgreementCopy;
import org.rapport.contract.AgreementView;
import org.rapport.web.document.PrintedPage;
import org.rapport.web.i18n.Wording;

/** A version as one page: all terms, also what is not agreed, who signed when and how, and the digest. */
final class AgreementDocument {

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
        StringBuilder page = PrintedPage.begin(language, title, words.text("copy.description"), copy.practice());
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
        page.append("<h2>").append(PrintedPage.escaped(section.title())).append("</h2><table><thead><tr>");
        page.append(head(words.text("compare.term"))).append(head(words.text("copy.agreed")));
        page.append("</tr></thead><tbody>");
        section.agreed().forEach(line -> row(page, line, "<td>" + paragraphs(line.lines()) + "</td>"));
        String open = "<td class=\"open\">" + PrintedPage.escaped(words.text("term.notAgreed")) + "</td>";
        section.open().forEach(line -> row(page, line, open));
        page.append("</tbody></table>");
    }

    private static void row(StringBuilder page, TermLine line, String said) {
        page.append("<tr><th scope=\"row\">")
                .append(PrintedPage.escaped(line.label()))
                .append("</th>");
        page.append(said).append("</tr>");
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream()
                .map(line -> "<p>" + PrintedPage.escaped(line) + "</p>")
                .collect(Collectors.joining());
    }

    private static String head(String label) {
        return "<th scope=\"col\">" + PrintedPage.escaped(label) + "</th>";
    }

    private static void paragraph(StringBuilder page, String text) {
        page.append("<p>").append(PrintedPage.escaped(text)).append("</p>");
    }

    private void signatures(StringBuilder page, AgreementView version) {
        page.append("<h2>")
                .append(PrintedPage.escaped(words.text("agreement.signatures")))
                .append("</h2><table><thead><tr>");
        page.append(head(words.text("copy.who"))).append(head(words.text("copy.part")));
        page.append(head(words.text("copy.how"))).append("</tr></thead><tbody>");
        for (AgreementView.Party party : version.parties()) {
            page.append("<tr><th scope=\"row\">")
                    .append(PrintedPage.escaped(party.name()))
                    .append("</th><td>");
            page.append(PrintedPage.escaped(part(party))).append("</td><td>");
            page.append(PrintedPage.escaped(signed(party))).append("</td></tr>");
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
        page.append("<h2>")
                .append(PrintedPage.escaped(words.text("copy.digest")))
                .append("</h2>");
        paragraph(page, words.text(version.digestHolds() ? "copy.digest.holds" : "copy.digest.differs"));
        page.append("<p class=\"digest\">")
                .append(PrintedPage.escaped(version.digest()))
                .append("</p>");
    }
}
