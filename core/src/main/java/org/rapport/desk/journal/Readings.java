package org.rapport.desk.journal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.access.Role;

/**
 * Who of the staff read something about a person, day by day, newest first.
 *
 * @param zone of the practice; days are those there
 * @param from the first day looked at
 * @param until the last day looked at
 * @param days the days on which somebody read something
 * @param earlier the newest day before {@code from} on which somebody did; null when there is none
 */
public record Readings(
        ZoneId zone,
        LocalDate from,
        LocalDate until,
        List<Day> days,
        @Nullable LocalDate earlier) {

    /** Keeps its own copy. */
    public Readings {
        days = List.copyOf(days);
    }

    /** What was read on one day, in the order in which it was first read. */
    public record Day(LocalDate day, List<Line> lines) {

        /** Keeps its own copy. */
        public Day {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What one member read on one day.
     *
     * @param name what the member is called
     * @param roles what the member is now; empty for one who has left
     * @param action what was read; its sentence is {@code journal.<action>}
     * @param times how often
     */
    public record Line(UUID member, String name, Set<Role> roles, String action, long times) {

        /** Keeps its own copy. */
        public Line {
            roles = Set.copyOf(roles);
        }

        /** The member's id only. */
        @Override
        public String toString() {
            return "Line " + member;
        }
    }
}
