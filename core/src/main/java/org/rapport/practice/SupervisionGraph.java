package org.rapport.practice;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapport.shared.DateRange;

/**
 * Who supervises whom on which day, to find circles before they are recorded. If several periods share a day, they share
 * the first day of the one that starts last; so it is enough to look at the first days.
 */
final class SupervisionGraph {

    /** One supervision in its period. */
    record Edge(UUID supervisor, UUID supervisee, DateRange period) {}

    private final List<Edge> edges;

    SupervisionGraph(Collection<Edge> edges) {
        this.edges = List.copyOf(edges);
    }

    /** Whether, on some day of the new one's period, its supervisee would supervise its supervisor. */
    boolean wouldClose(Edge added) {
        return Stream.concat(
                        Stream.of(added.period().starts()),
                        edges.stream().map(edge -> edge.period().starts()))
                .filter(added.period()::includes)
                .distinct()
                .anyMatch(day -> supervisorsOf(added.supervisor(), day).contains(added.supervisee()));
    }

    /** All who supervise this member on this day, directly or over others. */
    private Set<UUID> supervisorsOf(UUID member, LocalDate day) {
        Set<UUID> found = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(member));
        while (!open.isEmpty()) {
            UUID next = open.pop();
            edges.stream()
                    .filter(edge ->
                            edge.supervisee().equals(next) && edge.period().includes(day))
                    .map(Edge::supervisor)
                    .filter(found::add)
                    .forEach(open::push);
        }
        return found;
    }
}
