package org.rapport.launcher;

/**
 * Why Rapport does not start or a command is not done, as one sentence that says what is wrong and what to do. It ends
 * the program with the command's exit code and without a stack trace on the console; a cause, where there is one, goes to the log.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
