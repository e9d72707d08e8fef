package org.rapport.transfer.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rapport.shared.ErrorCode;

/**
 * Reads a file row by row and never holds more than one. The first line names the columns, in any order and case; fields
 * are separated by commas or by semicolons, as the first line is; a field in quotation marks may hold separators and line
 * ends.
 */
public final class CsvTable {

    /** The most rows of one file. */
    public static final int MOST_ROWS = 250_000;

    private static final int LONGEST_HEAD = 16_000;

    private final ImportKind kind;
    private final Findings findings;
    private int line = 1;
    private int rows;

    private CsvTable(ImportKind kind, Findings findings) {
        this.kind = kind;
        this.findings = findings;
    }

    /** Gives each row that has the right number of fields; what is wrong with the file itself is noted. */
    public static void read(InputStream bytes, ImportKind kind, Findings findings, Consumer<Line> each) {
        new CsvTable(kind, findings).read(bytes, each);
    }

    private void read(InputStream bytes, Consumer<Line> each) {
        try (BufferedReader text =
                new BufferedReader(new InputStreamReader(new Utf8Bytes(bytes), StandardCharsets.UTF_8))) {
            RowLimit limit = new RowLimit(text);
            CSVFormat format = CSVFormat.Builder.create()
                    .setDelimiter(separator(text))
                    .setIgnoreEmptyLines(false)
                    .get();
            try (CSVParser parser = CSVParser.parse(limit, format)) {
                rows(parser, limit, each);
            }
        } catch (UncheckedIOException e) {
            broken(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            broken(e);
        }
    }

    private void broken(IOException why) {
        Throwable cause = why;
        while (cause.getCause() instanceof IOException deeper) {
            cause = deeper;
        }
        if (cause instanceof Utf8Bytes.NotUtf8 strange) {
            line = strange.line();
            refuse("", RowError.NOT_UTF8, Map.of());
        } else if (cause instanceof RowLimit.RowTooLong) {
            refuse("", RowError.ROW_TOO_LONG, Map.of("max", RowLimit.LONGEST));
        } else {
            refuse("", RowError.QUOTES, Map.of());
        }
    }

    /** Semicolons where the first line has more of them than commas. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEAD);
        int semicolons = 0;
        int commas = 0;
        for (int read = 0; read < LONGEST_HEAD - 1; read++) {
            int next = text.read();
            if (next < 0 || next == '\n' || next == '\r') {
                break;
            }
            semicolons += next == ';' ? 1 : 0;
            commas += next == ',' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }

    private void rows(CSVParser parser, RowLimit limit, Consumer<Line> each) {
        Iterator<CSVRecord> records = parser.iterator();
        List<String> columns = List.of();
        while (next(parser, records, limit)) {
            CSVRecord record = records.next();
            if (columns.isEmpty()) {
                columns = head(record);
                if (columns.isEmpty()) {
                    return;
                }
            } else if (!blank(record)) {
                if (++rows > MOST_ROWS) {
                    refuse("", RowError.TOO_MANY_ROWS, Map.of("max", MOST_ROWS));
                    return;
                }
                row(columns, record, each);
            }
            if (findings.full()) {
                return;
            }
        }
        if (columns.isEmpty()) {
            refuse("", RowError.EMPTY, Map.of());
        }
    }

    private boolean next(CSVParser parser, Iterator<CSVRecord> records, RowLimit limit) {
        line = (int) parser.getCurrentLineNumber() + 1;
        limit.begin();
        return records.hasNext();
    }

    private List<String> head(CSVRecord record) {
        List<String> columns = new ArrayList<>();
        boolean fits = true;
        for (String name : record) {
            String column = name.strip().toLowerCase(Locale.ROOT);
            if (columns.contains(column)) {
                refuse(kind.has(column) ? column : "", RowError.COLUMN_TWICE, Map.of());
                fits = false;
            } else if (!kind.has(column)) {
                // a first line may be somebody's data: what is not a column's name is not repeated
                refuse("", RowError.COLUMN_UNKNOWN, Map.of("place", columns.size() + 1));
                fits = false;
            }
            columns.add(column);
        }
        for (String needed : kind.needed()) {
            if (!columns.contains(needed)) {
                refuse(needed, RowError.COLUMN_MISSING, Map.of());
                fits = false;
            }
        }
        return fits ? columns : List.of();
    }

    private static boolean blank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    private void row(List<String> columns, CSVRecord record, Consumer<Line> each) {
        if (record.size() != columns.size()) {
            refuse("", RowError.FIELDS, Map.of("fields", record.size(), "columns", columns.size()));
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), record.get(i).strip());
        }
        each.accept(new Line(kind, line, values, findings));
    }

    private void refuse(String column, ErrorCode code, Map<String, Object> args) {
        findings.refuse(new Findings.Place(kind, line, column), code, args);
    }
}
