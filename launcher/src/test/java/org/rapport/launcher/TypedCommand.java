package org.rapport.launcher;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A command run in this process, as somebody types it.
 *
 * @param code its exit code
 * @param said what it printed
 * @param problem what it printed about what went wrong
 */
record TypedCommand(int code, String said, String problem) {

    /** Runs it to its end. */
    static TypedCommand of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        int code = Rapport.execute(new Console(stream(out), stream(problems)), arguments);
        return new TypedCommand(code, out.toString(StandardCharsets.UTF_8), problems.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }
}
