package org.rapport.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.practice.SupervisionGraph.Edge;
import org.rapport.shared.DateRange;

class SupervisionGraphTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final List<UUID> people =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    private Edge edge(int supervisor, int supervisee, DateRange period) {
        return new Edge(people.get(supervisor), people.get(supervisee), period);
    }

    @Test
    void aGraphWithoutEdgesTakesAny() {
        assertThat(new SupervisionGraph(List.of()).wouldClose(edge(0, 1, DateRange.from(FIRST))))
                .isFalse();
    }

    @Test
    void aSharedFirstOrLastDayIsEnough() {
        Edge before = edge(0, 1, DateRange.between(FIRST, FIRST.plusDays(9)));
        SupervisionGraph graph = new SupervisionGraph(List.of(before));
        assertThat(graph.wouldClose(edge(1, 0, DateRange.from(FIRST.plusDays(9)))))
                .isTrue();
        assertThat(graph.wouldClose(edge(1, 0, DateRange.from(FIRST.plusDays(10)))))
                .isFalse();
        assertThat(graph.wouldClose(edge(1, 0, DateRange.between(FIRST.minusDays(9), FIRST))))
                .isTrue();
    }

    @Test
    void agreesWithLookingAtEveryDay() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Edge> edges = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                edges.add(random(random));
            }
            Edge added = random(random);
            boolean everyDay = added.period()
                    .starts()
                    .datesUntil(added.period().ends().orElseThrow().plusDays(1))
                    .anyMatch(day -> reaches(edges, added.supervisee(), added.supervisor(), day, 6));
            assertThat(new SupervisionGraph(edges).wouldClose(added)).isEqualTo(everyDay);
        }
    }

    private Edge random(Random random) {
        int one = random.nextInt(5);
        int other = (one + 1 + random.nextInt(4)) % 5;
        LocalDate starts = FIRST.plusDays(random.nextInt(15));
        return edge(one, other, DateRange.between(starts, starts.plusDays(random.nextInt(8))));
    }

    private static boolean reaches(List<Edge> edges, UUID from, UUID to, LocalDate day, int steps) {
        return steps > 0
                && edges.stream()
                        .filter(edge ->
                                edge.supervisor().equals(from) && edge.period().includes(day))
                        .anyMatch(edge ->
                                edge.supervisee().equals(to) || reaches(edges, edge.supervisee(), to, day, steps - 1));
    }
}
