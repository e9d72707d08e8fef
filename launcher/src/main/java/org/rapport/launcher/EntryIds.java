package org.rapport.launcher;

import java.time.Instant;
import java.util.UUID;

/** Ids of journal entries: they are sealed in the order of their ids, which begin with the time (UUIDs of version 7). */
final class EntryIds {

    private EntryIds() {}

    static UUID next(Instant now) {
        UUID random = UUID.randomUUID();
        long time = now.toEpochMilli() << 16 | 0x7000L | random.getMostSignificantBits() & 0x0fffL;
        return new UUID(time, random.getLeastSignificantBits());
    }
}
