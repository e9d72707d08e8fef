package org.rapport.plugin.tck;

import java.util.List;

/**
 * A text, made up and about nobody, and sentences a summary of it must rest on.
 *
 * @param summariser id of the summariser
 * @param language BCP 47 tag
 * @param sentences the text
 * @param mustRestOn numbers of sentences that some statement must rest on, counted from 1; may be empty
 */
public record SummaryExample(String summariser, String language, List<String> sentences, List<Integer> mustRestOn) {

    /** Copies both lists. */
    public SummaryExample {
        sentences = List.copyOf(sentences);
        mustRestOn = List.copyOf(mustRestOn);
    }
}
