package org.rapport.bench.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers to a form with their scores, in the form in which they are stored; many responses share one of these.
 *
 * @param answers the array
 * @param scores one for each scale
 */
record Completed(byte[] answers, List<Scored> scores) {

    /** One scale's score. */
    record Scored(String scale, String state, byte @Nullable [] value, int missing) {}
}
