package org.rapport.bench.load;

import java.io.PrintStream;
import java.util.Locale;

/** Tells how far it is and how long each step took. */
final class Progress {

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private long last = begun;
    private long told;

    Progress(PrintStream out) {
        this.out = out;
    }

    void done(String step) {
        long now = System.nanoTime();
        out.println(String.format(Locale.ROOT, "%6.1f s  %s (%.1f s)", (now - begun) / 1e9, step, (now - last) / 1e9));
        last = now;
        told = 0;
    }

    void reached(long count, long of, int every) {
        if (count - told >= every) {
            out.println(String.format(
                    Locale.ROOT, "%6.1f s    %,d of %,d forms", (System.nanoTime() - begun) / 1e9, count, of));
            told = count;
        }
    }
}
