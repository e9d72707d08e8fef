package org.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final List<DemoRelationship> all = new DemoPlan(TODAY).relationships();

    @Test
    void isTheSameForTheSameDay() {
        assertThat(new DemoPlan(TODAY).relationships()).isEqualTo(all);
    }

    @Test
    void hasAHundredAndTwentyRelationshipsWithAtMostSixtySessions() {
        assertThat(all).hasSize(120);
        assertThat(all).allSatisfy(one -> assertThat(one.held()).hasSizeBetween(3, 60));
        assertThat(all).extracting(DemoRelationship::kind).contains(DemoRelationship.UnitKind.values());
    }

    @Test
    void noTherapistHasTwoSessionsAtOnce() {
        for (int therapist = 0; therapist < DemoPlan.THERAPISTS; therapist++) {
            int one = therapist;
            List<LocalDateTime[]> spans = new ArrayList<>();
            all.stream()
                    .filter(relationship -> relationship.therapist() == one)
                    .forEach(relationship -> Stream.concat(
                                    relationship.held().stream(), relationship.planned().stream())
                            .forEach(start -> spans.add(new LocalDateTime[] {
                                start, start.plusMinutes(relationship.kind().minutes())
                            })));
            spans.sort(Comparator.comparing(span -> span[0]));
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i)[0]).isAfterOrEqualTo(spans.get(i - 1)[1]);
            }
        }
    }

    @Test
    void everyTherapistHasSessionsToday() {
        for (int therapist = 0; therapist < DemoPlan.THERAPISTS; therapist++) {
            int one = therapist;
            assertThat(all.stream()
                            .filter(relationship -> relationship.therapist() == one)
                            .flatMap(relationship -> relationship.planned().stream())
                            .filter(start -> start.toLocalDate().equals(TODAY)))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void everySumIsWithinTheScale() {
        assertThat(all.stream().flatMap(one -> one.sums().stream()).flatMap(List::stream))
                .allMatch(sum -> sum >= 0 && sum <= 40);
    }
}
