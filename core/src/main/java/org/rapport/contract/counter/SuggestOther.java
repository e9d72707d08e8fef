package org.rapport.contract.counter;

import java.util.Map;
import java.util.UUID;
import org.rapport.contract.terms.TermField;

/**
 * Answers a change asked for with another value.
 *
 * @param thread the talk it is a step of
 * @param position the last step that was read
 * @param wanted what each field of the term should say
 * @param reason why
 */
public record SuggestOther(UUID thread, int position, Map<TermField, String> wanted, String reason) {

    /** Keeps its own copy. */
    public SuggestOther {
        wanted = Map.copyOf(wanted);
    }

    /** Names the thread only. */
    @Override
    public String toString() {
        return "SuggestOther " + thread;
    }
}
