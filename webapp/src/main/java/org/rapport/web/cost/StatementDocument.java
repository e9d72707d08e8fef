package org.rapport.web.cost;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.session.cost.Charge;
import org.rapport.session.cost.Statement;
import org.rapport.web.document.PrintedPage;
import org.rapport.web.i18n.Wording;

/** A statement as one page: the sessions of the period with what is due for each, the sum, and who pays which part. */
final class StatementDocument {

    private final Wording words;
    private final Locale language;

    StatementDocument(Wording words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /** The page. */
    String of(Statement statement) {
        String title = words.text("statement.title", statement.code());
        StringBuilder page =
                PrintedPage.begin(language, title, words.text("statement.description"), statement.practice());
        paragraph(page, statement.practice());
        paragraph(page, words.text("statement.period", statement.from(), statement.to()));
        charges(page, statement);
        parts(page, statement);
        paragraph(page, words.text("statement.noInvoice"));
        return page.append("</body></html>").toString();
    }

    private void charges(StringBuilder page, Statement statement) {
        heading(page, words.text("costs.sessions"));
        page.append(tableHead("costs.when", "costs.why", "costs.due"));
        for (Charge charge : statement.charges()) {
            page.append("<tr><th scope=\"row\">")
                    .append(PrintedPage.escaped(words.written(charge.starts().toInstant())))
                    .append("</th>")
                    .append(cell(words.text("costs.reason", words.value(charge.kind()), charge.minutes())))
                    .append(cell(charge.due().map(words::money).orElseGet(() -> words.text("costs.notAgreed"))))
                    .append("</tr>");
        }
        page.append("<tr><th scope=\"row\">")
                .append(PrintedPage.escaped(words.text("costs.total")))
                .append("</th>")
                .append(cell(""))
                .append(cell(words.money(statement.total())))
                .append("</tr></tbody></table>");
    }

    private void parts(StringBuilder page, Statement statement) {
        if (statement.parts().isEmpty()) {
            return;
        }
        heading(page, words.text("costs.parts"));
        page.append(tableHead("costs.payer", "costs.due"));
        for (Statement.Part part : statement.parts()) {
            page.append("<tr><th scope=\"row\">")
                    .append(PrintedPage.escaped(part.name()))
                    .append("</th>")
                    .append(cell(words.money(part.due())))
                    .append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private String tableHead(String... keys) {
        return Stream.of(keys)
                .map(key -> "<th scope=\"col\">" + PrintedPage.escaped(words.text(key)) + "</th>")
                .collect(Collectors.joining("", "<table><thead><tr>", "</tr></thead><tbody>"));
    }

    private static String cell(String text) {
        return "<td>" + PrintedPage.escaped(text) + "</td>";
    }

    private static void heading(StringBuilder page, String text) {
        page.append("<h2>").append(PrintedPage.escaped(text)).append("</h2>");
    }

    private static void paragraph(StringBuilder page, String text) {
        page.append("<p>").append(PrintedPage.escaped(text)).append("</p>");
    }
}
