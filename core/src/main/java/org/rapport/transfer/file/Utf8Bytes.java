package org.rapport.transfer.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Passes bytes on as long as they are UTF-8 and counts lines, so that a file in another encoding is refused with the line
 * of its first strange letter instead of being read with wrong names. A byte order mark at the beginning is left out.
 */
final class Utf8Bytes extends FilterInputStream {

    private static final int[] MARK = {0xEF, 0xBB, 0xBF};

    private int line = 1;
    private long position;
    private int follow;
    private int least = 0x80;
    private int most = 0xBF;

    /** The file is not in UTF-8 from this line on. */
    static final class NotUtf8 extends IOException {

        private static final long serialVersionUID = 1L;

        private final int line;

        NotUtf8(int line) {
            super("not UTF-8 in line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    Utf8Bytes(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read < 0) {
            require(follow == 0);
            return read;
        }
        int kept = offset;
        for (int i = offset; i < offset + read; i++) {
            int value = into[i] & 0xFF;
            if (position < MARK.length && value == MARK[(int) position] && marked(value)) {
                position++;
                continue;
            }
            position = MARK.length;
            step(value);
            into[kept++] = into[i];
        }
        return kept == offset && read > 0 ? read(into, offset, length) : kept - offset;
    }

    /** The mark is three certain bytes; a file that begins with the first of them and goes on otherwise is no text. */
    private boolean marked(int value) {
        return position > 0 || value == MARK[0];
    }

    private void step(int value) throws IOException {
        if (follow > 0) {
            require(value >= least && value <= most);
            follow--;
            least = 0x80;
            most = 0xBF;
        } else if (value >= 0x80) {
            lead(value);
        } else if (value == '\n') {
            line++;
        }
    }

    private void lead(int value) throws IOException {
        require(value >= 0xC2 && value <= 0xF4);
        follow = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        least = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        most = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
    }

    private void require(boolean holds) throws NotUtf8 {
        if (!holds) {
            throw new NotUtf8(line);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
