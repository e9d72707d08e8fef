package org.rapport.workflow;

import java.util.List;
import java.util.UUID;

/** The courses of a relationship: those under way, what began last at the top, and the newest closed ones. */
public record FollowUpsPage(UUID relationship, String code, List<FollowUp> running, List<FollowUp> closed) {

    /** Keeps its own copies. */
    public FollowUpsPage {
        running = List.copyOf(running);
        closed = List.copyOf(closed);
    }
}
