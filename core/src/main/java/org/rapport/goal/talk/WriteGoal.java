package org.rapport.goal.talk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal to be written down.
 *
 * @param owner whose goal it is; a client's own is theirs, whatever stands here
 * @param shared whether all who take part share it; then it has no owner
 * @param words in the client's words, at most 1000 characters
 */
public record WriteGoal(
        @Nullable UUID owner, boolean shared, @Nullable String words) {

    /** Whether it is shared only. */
    @Override
    public String toString() {
        return "WriteGoal " + (shared ? "shared" : "own");
    }
}
