package org.rapport.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * The handler behind {@code logs/server.log}, named in logging.properties; public because the logging framework makes
 * it. One line for a record and its stack below; where a server gives only the key of a message, its arguments follow.
 */
public final class ServerLogFile extends FileHandler {

    /** Opens the file the logging configuration names. */
    public ServerLogFile() throws IOException {
        setFormatter(new Line());
    }

    private static final class Line extends Formatter {

        @Override
        public String format(LogRecord record) {
            StringWriter text = new StringWriter();
            PrintWriter line = new PrintWriter(text);
            line.printf(
                    "%1$tF %1$tT.%1$tL %2$s %3$s ",
                    record.getMillis(), record.getLevel().getName(), record.getLoggerName());
            String message = String.valueOf(formatMessage(record));
            line.print(message);
            Object[] arguments = record.getParameters();
            if (arguments != null && arguments.length > 0 && message.equals(record.getMessage())) {
                line.print(' ');
                line.print(Arrays.toString(arguments));
            }
            line.println();
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(line);
            }
            return text.toString();
        }
    }
}
