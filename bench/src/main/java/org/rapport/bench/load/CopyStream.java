package org.rapport.bench.load;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for one table in PostgreSQL's binary COPY format. A row is begun with {@link #row} and has one value for each of
 * the columns, in their order.
 */
final class CopyStream implements AutoCloseable {

    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FULL = 60_000;
    private static final long EPOCH_SECONDS = 946_684_800L;
    private static final int EPOCH_DAYS = 10_957;

    private final Connection connection;
    private final CopyIn copy;
    private final int columns;
    private byte[] buffer = new byte[2 * FULL];
    private int length;
    private long rows;

    private CopyStream(Connection connection, CopyIn copy, int columns) {
        this.connection = connection;
        this.copy = copy;
        this.columns = columns;
        raw(HEADER);
    }

    /** Into a table that is emptied in the same transaction, so that its rows need no later work. */
    static CopyStream afresh(Connection connection, String table, String columns) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate " + table);
        }
        return open(connection, table, columns, "format binary, freeze");
    }

    /** Into a table that keeps what it has. */
    static CopyStream more(Connection connection, String table, String columns) throws SQLException {
        connection.setAutoCommit(false);
        return open(connection, table, columns, "format binary");
    }

    private static CopyStream open(Connection connection, String table, String columns, String how)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin (" + how + ")");
        return new CopyStream(connection, copy, columns.split(",", -1).length);
    }

    /** Begins the next row. */
    CopyStream row() {
        if (length > FULL) {
            send();
        }
        rows++;
        return int2(columns);
    }

    private void send() {
        try {
            copy.writeToCopy(buffer, 0, length);
            length = 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    CopyStream nothing() {
        return int4(-1);
    }

    CopyStream id(@Nullable UUID value) {
        if (value == null) {
            return nothing();
        }
        return int4(16).int8(value.getMostSignificantBits()).int8(value.getLeastSignificantBits());
    }

    CopyStream text(@Nullable String value) {
        return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    CopyStream bytes(byte @Nullable [] value) {
        return value == null ? nothing() : int4(value.length).raw(value);
    }

    CopyStream integer(int value) {
        return int4(4).int4(value);
    }

    CopyStream big(long value) {
        return int4(8).int8(value);
    }

    CopyStream truth(boolean value) {
        int4(1);
        return raw(new byte[] {(byte) (value ? 1 : 0)});
    }

    CopyStream moment(@Nullable Instant value) {
        return value == null
                ? nothing()
                : big((value.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + value.getNano() / 1_000);
    }

    CopyStream day(LocalDate value) {
        return integer((int) value.toEpochDay() - EPOCH_DAYS);
    }

    CopyStream number(@Nullable BigDecimal value) {
        return bytes(value == null ? null : BinaryNumbers.number(value));
    }

    private CopyStream int2(int value) {
        space(2);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
        return this;
    }

    private CopyStream int4(int value) {
        int2(value >> 16);
        return int2(value);
    }

    private CopyStream int8(long value) {
        int4((int) (value >> 32));
        return int4((int) value);
    }

    private CopyStream raw(byte[] value) {
        space(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
        return this;
    }

    private void space(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * (length + more));
        }
    }

    long rows() {
        return rows;
    }

    /** Ends the rows and commits them. */
    void commit() throws SQLException {
        int2(-1);
        send();
        copy.endCopy();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
        connection.close();
    }
}
