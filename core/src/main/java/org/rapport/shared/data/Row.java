package org.rapport.shared.data;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a native projection, read by column number from 0 in the types the code speaks. For repositories:
 *
 * <pre>Row.of(query.getResultList()).stream().map(row -&gt; new Line(row.uuid(0), row.text(1)))</pre>
 */
public final class Row {

    private final @Nullable Object[] columns;

    private Row(@Nullable Object[] columns) {
        this.columns = columns;
    }

    /** The rows of a result, also of one with a single column. */
    public static List<Row> of(List<?> result) {
        return result.stream()
                .map(row -> new Row(row instanceof Object[] many ? many : new Object[] {row}))
                .toList();
    }

    /** An id. */
    public UUID uuid(int column) {
        return (UUID) required(column);
    }

    /** An id or nothing. */
    public @Nullable UUID uuidOrNull(int column) {
        return (UUID) columns[column];
    }

    /** A text. */
    public String text(int column) {
        return required(column).toString();
    }

    /** A text or nothing. */
    public @Nullable String textOrNull(int column) {
        Object value = columns[column];
        return value == null ? null : value.toString();
    }

    /** A whole number. */
    public int integer(int column) {
        return ((Number) required(column)).intValue();
    }

    /** A large whole number, such as a count or a version. */
    public long large(int column) {
        return ((Number) required(column)).longValue();
    }

    /** An exact decimal or nothing. */
    public @Nullable BigDecimal decimalOrNull(int column) {
        return (BigDecimal) columns[column];
    }

    /** A truth value. */
    public boolean truth(int column) {
        return (Boolean) required(column);
    }

    /** A day. */
    public LocalDate day(int column) {
        return Objects.requireNonNull(dayOrNull(column));
    }

    /** A day or nothing. */
    public @Nullable LocalDate dayOrNull(int column) {
        Object value = columns[column];
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** A moment. */
    public Instant instant(int column) {
        return Objects.requireNonNull(instantOrNull(column));
    }

    /** A moment or nothing. */
    public @Nullable Instant instantOrNull(int column) {
        Object value = columns[column];
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return value == null ? null : ((Timestamp) value).toInstant();
    }

    /** Bytes, such as encrypted text. */
    public Optional<byte[]> bytes(int column) {
        return Optional.ofNullable((byte[]) columns[column]);
    }

    /** The exact decimals of an array; null where one is missing, nothing for no array. */
    public List<@Nullable BigDecimal> decimals(int column) {
        Object value = columns[column];
        List<@Nullable BigDecimal> decimals = new ArrayList<>();
        try {
            Object values = value instanceof Array array ? array.getArray() : value;
            if (values instanceof Object[] all) {
                for (Object one : all) {
                    decimals.add((BigDecimal) one);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an array could not be read", e);
        }
        return decimals;
    }

    private Object required(int column) {
        return Objects.requireNonNull(columns[column], () -> "column " + column);
    }
}
