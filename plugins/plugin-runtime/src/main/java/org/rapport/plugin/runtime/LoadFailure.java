package org.rapport.plugin.runtime;

import java.util.concurrent.Callable;

/** Explains to a vendor what went wrong while a plugin was loaded. */
final class LoadFailure {

    private LoadFailure() {}

    /** Runs on the plugin's own thread and time, since even the message of its exception is its code. */
    static <T> T explaining(Callable<T> call) {
        try {
            return call.call();
        } catch (PluginRefused | UnusableAnswer explained) {
            throw explained;
        } catch (Throwable thrown) {
            throw new UnusableAnswer("threw " + told(innermost(thrown)));
        }
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; depth < 10; depth++) {
            Throwable cause = at.getCause();
            if (cause == null) {
                break;
            }
            at = cause;
        }
        return at;
    }

    private static String told(Throwable thrown) {
        String said = thrown.getClass().getName() + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
        boolean invisible = thrown instanceof ClassNotFoundException || thrown instanceof NoClassDefFoundError;
        return invisible
                ? said + ". A plugin sees the JDK, the API and its own jars; put the library it needs into lib/"
                : said;
    }
}
