package org.rapport.web.cost;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rapport.session.cost.Charge;
import org.rapport.session.cost.Statement;
import org.rapport.shared.Money;

/**
 * A statement as a file for other programs: a row for each charge, then one for each part. Columns stay in English and amounts
 * have a point, so that the file reads the same whoever takes it along. A text a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
final class StatementTable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private StatementTable() {}

    /** The file's text, with the mark by which spreadsheets see that it is UTF-8. */
    static String of(Statement statement) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(
                    "row", "date", "time", "session", "minutes", "reason", "agreement", "payer", "amount", "currency");
            for (Charge charge : statement.charges()) {
                csv.printRecord(
                        "session",
                        charge.starts().toLocalDate(),
                        TIME.format(charge.starts()),
                        charge.number(),
                        charge.minutes(),
                        charge.kind(),
                        charge.agreement() == 0 ? "" : charge.agreement(),
                        "",
                        charge.due().map(StatementTable::amount).orElse(""),
                        statement.total().currencyCode());
            }
            for (Statement.Part part : statement.parts()) {
                csv.printRecord(
                        "part",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        plain(part.name()),
                        amount(part.due()),
                        part.due().currencyCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String amount(Money money) {
        return money.amount().toPlainString();
    }

    private static String plain(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
