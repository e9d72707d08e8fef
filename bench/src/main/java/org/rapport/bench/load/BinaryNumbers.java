package org.rapport.bench.load;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers and arrays in PostgreSQL's binary form. */
final class BinaryNumbers {

    private static final int NUMERIC = 1700;
    private static final int TEXT = 25;
    private static final BigInteger BASE = BigInteger.valueOf(10_000);
    private static final int DIGITS = 4;
    private static final int NEGATIVE = 0x4000;

    private BinaryNumbers() {}

    /** A numeric with the digits after the point that the value has. */
    static byte[] number(BigDecimal value) {
        int scale = Math.max(0, value.scale());
        int groups = (scale + DIGITS - 1) / DIGITS;
        BigInteger rest = value.abs().movePointRight(groups * DIGITS).toBigInteger();
        Deque<Integer> digits = new ArrayDeque<>();
        while (rest.signum() > 0) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            digits.addFirst(parts[1].intValue());
            rest = parts[0];
        }
        ByteBuffer bytes = ByteBuffer.allocate(8 + 2 * digits.size());
        bytes.putShort((short) digits.size());
        bytes.putShort((short) (digits.size() - 1 - groups));
        bytes.putShort((short) (value.signum() < 0 ? NEGATIVE : 0));
        bytes.putShort((short) scale);
        digits.forEach(digit -> bytes.putShort(digit.shortValue()));
        return bytes.array();
    }

    /** An array of numerics, with nulls. */
    static byte[] numbers(List<@Nullable BigDecimal> values) {
        return array(
                NUMERIC,
                values.stream()
                        .map(value -> value == null ? new byte[0] : number(value))
                        .toList());
    }

    /** An array of texts, none of them empty. */
    static byte[] texts(List<String> values) {
        return array(
                TEXT,
                values.stream()
                        .map(value -> value.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    /** An empty value stands for null: neither numbers nor the texts here are ever empty. */
    private static byte[] array(int type, List<byte[]> values) {
        int size = values.isEmpty() ? 12 : 20;
        int nulls = 0;
        for (byte[] value : values) {
            size += 4 + value.length;
            nulls |= value.length == 0 ? 1 : 0;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        bytes.putInt(values.isEmpty() ? 0 : 1).putInt(nulls).putInt(type);
        if (!values.isEmpty()) {
            bytes.putInt(values.size()).putInt(1);
        }
        for (byte[] value : values) {
            bytes.putInt(value.length == 0 ? -1 : value.length).put(value);
        }
        return bytes.array();
    }
}
