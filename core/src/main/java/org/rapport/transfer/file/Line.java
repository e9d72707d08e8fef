package org.rapport.transfer.file;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.SharedError;

/** One row of a file: its values by column, without blanks around them, and a place to note what does not fit. */
public final class Line {

    private static final int LONGEST_ID = 200;

    private final ImportKind kind;
    private final int number;
    private final Map<String, String> values;
    private final Findings findings;
    private boolean fits = true;

    Line(ImportKind kind, int number, Map<String, String> values, Findings findings) {
        this.kind = kind;
        this.number = number;
        this.values = values;
        this.findings = findings;
    }

    /** The line as an editor counts it. */
    public int number() {
        return number;
    }

    /** A value; empty when there is none. */
    public String text(String column) {
        return values.getOrDefault(column, "");
    }

    /** A value that must be there. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            refuse(column, SharedError.REQUIRED);
        }
        return text;
    }

    /** An id of the other system that must be there. */
    public String id(String column) {
        String id = required(column);
        if (id.length() > LONGEST_ID || id.codePoints().anyMatch(Character::isISOControl)) {
            refuse(column, RowError.BAD_ID);
        }
        return id;
    }

    /** A day such as 2024-03-05, where there is one. */
    public Optional<LocalDate> day(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notOne) {
            refuse(column, RowError.NOT_A_DAY);
            return Optional.empty();
        }
    }

    /** A number, with a point or a comma before its decimals, where there is one. */
    public Optional<BigDecimal> number(String column) {
        String text = text(column).replace(',', '.');
        try {
            if (text.length() > 20 || text.toLowerCase(Locale.ROOT).contains("e")) {
                throw new NumberFormatException();
            }
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notOne) {
            refuse(column, RowError.NOT_A_NUMBER);
            return Optional.empty();
        }
    }

    /** One of the words of a column, in any case; nothing when it is empty. */
    public <E extends Enum<E>> Optional<E> word(String column, Class<E> words) {
        String text = text(column);
        Optional<E> found = Arrays.stream(words.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            String all = Arrays.stream(words.getEnumConstants())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            refuse(column, RowError.NOT_A_WORD, Map.of("words", all));
        }
        return found;
    }

    /** Notes that a value does not fit. */
    public void refuse(String column, ErrorCode code) {
        refuse(column, code, Map.of());
    }

    /** The same with figures of the sentence. */
    public void refuse(String column, ErrorCode code, Map<String, Object> args) {
        fits = false;
        findings.refuse(new Findings.Place(kind, number, column), code, args);
    }

    /** Notes something to know. */
    public void note(String column, ErrorCode code) {
        findings.note(new Findings.Place(kind, number, column), code);
    }

    /** Whether nothing was refused so far. */
    public boolean fits() {
        return fits;
    }

    /** The columns with this prefix in which the row has a value, in order of name. */
    public List<String> filled(String prefix) {
        return values.entrySet().stream()
                .filter(value ->
                        value.getKey().startsWith(prefix) && !value.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * What the row says, as a hash bound to the record it became: tells whether the same row came again, and nothing to
     * anybody else.
     */
    public byte[] fingerprint(UUID subject) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(subject.toString().getBytes(StandardCharsets.US_ASCII));
            new TreeMap<>(values).forEach((column, value) -> {
                if (!value.isEmpty()) {
                    digest.update((column + '\u001f' + value + '\u001e').getBytes(StandardCharsets.UTF_8));
                }
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The place only. */
    @Override
    public String toString() {
        return kind + " line " + number;
    }
}
