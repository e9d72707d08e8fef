package org.rapport.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** One stream out of numbered parts; only one part is held. */
final class Parts extends InputStream {

    private final IntFunction<Optional<InputStream>> parts;
    private InputStream current = InputStream.nullInputStream();
    private int next;
    private boolean ended;

    Parts(IntFunction<Optional<InputStream>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (!ended) {
            int read = current.read(into, offset, length);
            if (read > 0 || length == 0) {
                return read;
            }
            Optional<InputStream> part = parts.apply(next++);
            ended = part.isEmpty();
            current = part.orElse(current);
        }
        return -1;
    }
}
