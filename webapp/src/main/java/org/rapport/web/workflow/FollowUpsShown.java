package org.rapport.web.workflow;

import java.io.Serializable;
import java.util.List;

/**
 * What the page of follow-ups shows.
 *
 * @param code the code of the relationship
 */
public record FollowUpsShown(String code, List<FollowUpRow> running, List<FollowUpRow> closed) implements Serializable {

    /** Keeps its own copies. */
    public FollowUpsShown {
        running = List.copyOf(running);
        closed = List.copyOf(closed);
    }

    /** Nothing yet. */
    static FollowUpsShown none() {
        return new FollowUpsShown("", List.of(), List.of());
    }
}
