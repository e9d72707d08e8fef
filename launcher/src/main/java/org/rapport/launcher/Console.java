package org.rapport.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/**
 * What the person who started Rapport reads: a few lines of ours, while everything the servers say goes to the log.
 *
 * @param out where lines go
 * @param problems where refusals go
 */
record Console(PrintStream out, PrintStream problems) {

    private static final System.Logger LOG = System.getLogger(Console.class.getName());

    /** The terminal, always in UTF-8: names and texts of ours are not only English. */
    static Console terminal() {
        return new Console(stream(FileDescriptor.out), stream(FileDescriptor.err));
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Tells the reason in one sentence, keeps the rest for the log, and answers the exit code. */
    int failed(Throwable failure) {
        LOG.log(Level.ERROR, "Rapport stops", failure);
        if (failure instanceof Refusal refusal) {
            problems.println(refusal.sentence());
        } else {
            problems.println("Rapport could not go on (" + failure.getClass().getSimpleName()
                    + "); the server log in the data directory says more.");
        }
        problems.flush();
        return 1;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
