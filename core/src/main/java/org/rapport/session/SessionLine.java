package org.rapport.session;

import java.time.Instant;
import java.util.UUID;

/** A session in a list over several relationships, which are named by their codes. */
public record SessionLine(
        UUID id,
        UUID relationship,
        String code,
        int number,
        Instant starts,
        Instant ends,
        SessionState state,
        boolean opened) {}
