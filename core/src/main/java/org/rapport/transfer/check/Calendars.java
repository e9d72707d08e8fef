package org.rapport.transfer.check;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;

/** When therapists are taken by sessions of the file: nobody has two at once. */
final class Calendars {

    private final Map<UUID, TreeMap<Long, Taken>> byTherapist = new HashMap<>();

    private record Taken(long until, int line) {}

    /** The line of a session at that time; takes the time where there is none. */
    OptionalInt take(UUID therapist, SessionRow row, int line) {
        TreeMap<Long, Taken> calendar = byTherapist.computeIfAbsent(therapist, none -> new TreeMap<>());
        long from = row.starts().getEpochSecond();
        long until = row.ends().getEpochSecond();
        Map.Entry<Long, Taken> before = calendar.lowerEntry(until);
        if (before != null && before.getValue().until() > from) {
            return OptionalInt.of(before.getValue().line());
        }
        calendar.put(from, new Taken(until, line));
        return OptionalInt.empty();
    }
}
