package org.rapport.plugin.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.spi.SummaryStatement;

/** Judges a summary: every statement has words and rests on sentences that exist. Says nothing about the words themselves. */
final class SummaryCheck {

    private static final int MOST = 200;
    private static final int LONGEST = 1000;

    private SummaryCheck() {}

    static List<SummaryStatement> sound(@Nullable List<SummaryStatement> statements, int sentences) {
        if (statements == null || statements.stream().anyMatch(each -> each == null)) {
            throw new UnusableAnswer("answered null");
        }
        List<SummaryStatement> copy = List.copyOf(statements);
        if (copy.size() > MOST) {
            throw new UnusableAnswer("answered more than " + MOST + " statements");
        }
        copy.forEach(statement -> check(statement, sentences));
        return copy;
    }

    private static void check(SummaryStatement statement, int sentences) {
        if (statement.text().isBlank() || statement.text().length() > LONGEST) {
            throw new UnusableAnswer("answered a statement that is empty or longer than " + LONGEST + " characters");
        }
        if (statement.sentences().isEmpty()) {
            throw new UnusableAnswer("answered a statement that rests on no sentence");
        }
        if (statement.sentences().stream().anyMatch(number -> number < 1 || number > sentences)) {
            throw new UnusableAnswer("rested a statement on a sentence that does not exist");
        }
    }
}
