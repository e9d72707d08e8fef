package org.rapport.transfer.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends reading when one row goes on and on, as after a quotation mark that nobody closed. */
final class RowLimit extends FilterReader {

    /** The longest row, in characters. */
    static final int LONGEST = 200_000;

    private int read;

    /** A row without an end. */
    static final class RowTooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }

    RowLimit(Reader in) {
        super(in);
    }

    /** A new row begins. */
    void begin() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        return count(super.read(), 1);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        return count(got, got);
    }

    private int count(int result, int characters) throws IOException {
        if (result >= 0) {
            read += characters;
            if (read > LONGEST) {
                throw new RowTooLong();
            }
        }
        return result;
    }
}
