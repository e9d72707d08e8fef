package org.rapport.web.desk;

/**
 * Something to look at in one relationship: why, and the one next step.
 *
 * @param tone the kind of badge
 * @param label what it is, in a word or two
 * @param about whom or which session it is about; may be empty
 * @param reason why, with its numbers
 * @param step what the link says
 * @param href where it leads inside the application, starting with a slash; empty if there is nowhere to go
 */
public record AttentionItem(String tone, String label, String about, String reason, String step, String href) {

    /** Whether there is a page for the next step. */
    public boolean linked() {
        return !href.isEmpty();
    }

    /** The place only: the reason holds scores. */
    @Override
    public String toString() {
        return "AttentionItem " + href;
    }
}
