package org.rapport.web.desk;

import java.util.List;

/**
 * Something to look at in one relationship: why, and the one next step.
 *
 * @param tone the kind of badge
 * @param label what it is, in a word or two
 * @param about whom or which session it is about; may be empty
 * @param reasons why, with its numbers, a sentence or two each
 * @param rule what a rule asks for; may be empty
 * @param step what the link says
 * @param href where it leads inside the application, starting with a slash; empty if there is nowhere to go
 */
public record AttentionItem(
        String tone, String label, String about, List<String> reasons, String rule, String step, String href) {

    /** Keeps its own copy. */
    public AttentionItem {
        reasons = List.copyOf(reasons);
    }

    /** Whether there is a page for the next step. */
    public boolean linked() {
        return !href.isEmpty();
    }

    /** The place only: the reasons hold scores. */
    @Override
    public String toString() {
        return "AttentionItem " + href;
    }
}
