package org.rapport.web.error;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes an unexpected failure to the log once, under a number the person can name. Messages of exceptions are left
 * out, because those of a database may quote a row; classes and places are enough to find the cause.
 */
public final class Incidents {

    private static final Logger LOG = System.getLogger(Incidents.class.getName());

    private static final int FRAMES = 15;

    private Incidents() {}

    /** Logs the failure and returns its number. */
    public static String log(Throwable failure) {
        String incident = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.log(Level.ERROR, "Incident " + incident + describe(failure));
        return incident;
    }

    /** The classes of a failure and its causes with the places they come from, without any message. */
    static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable current = failure;
        for (int depth = 0; current != null && depth < 10; depth++) {
            text.append(depth == 0 ? ": " : "\ncaused by ")
                    .append(current.getClass().getName());
            StackTraceElement[] frames = current.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n    at ").append(frames[i]);
            }
            current = current.getCause();
        }
        return text.toString();
    }
}
