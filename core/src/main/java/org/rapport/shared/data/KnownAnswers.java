package org.rapport.shared.data;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What one {@link PageReading} has been told so far; nothing is kept outside of one. */
@RequestScoped
class KnownAnswers {

    private @Nullable Map<List<?>, @Nullable Object> answers;

    /** Keeps answers while these parts are read; parts inside parts share them. */
    void during(Runnable parts) {
        if (answers != null) {
            parts.run();
            return;
        }
        answers = new HashMap<>();
        try {
            parts.run();
        } finally {
            answers = null;
        }
    }

    /** The answer to this question; asked where it is not known or nothing is kept. */
    @Nullable
    Object of(List<?> question, Callable<@Nullable Object> ask) throws Exception {
        Map<List<?>, @Nullable Object> known = answers;
        if (known == null) {
            return ask.call();
        }
        if (!known.containsKey(question)) {
            known.put(question, ask.call());
        }
        return known.get(question);
    }
}
