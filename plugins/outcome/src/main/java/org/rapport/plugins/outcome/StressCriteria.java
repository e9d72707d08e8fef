package org.rapport.plugins.outcome;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rapport.spi.Answers;
import org.rapport.spi.InstrumentScorer;

/**
 * The provisional rule over single answers of the PCL-5 (National Center for PTSD). An answer of 2 or more endorses its item; the
 * rule is met (1) with at least one of cluster B, one of C, two of D and two of E. Needs all twenty answers. It is no diagnosis.
 */
final class StressCriteria implements InstrumentScorer {

    static final String SCALE = "criteria";

    private static final BigDecimal ENDORSED = BigDecimal.valueOf(2);

    /** The clusters: which items, and how many of them must be endorsed. */
    enum Cluster {
        B(1, 5, 1),
        C(6, 7, 1),
        D(8, 14, 2),
        E(15, 20, 2);

        private final int first;
        private final int last;
        private final int needed;

        Cluster(int first, int last, int needed) {
            this.first = first;
            this.last = last;
            this.needed = needed;
        }
    }

    @Override
    public Map<String, BigDecimal> score(Answers answers) {
        boolean met = true;
        for (Cluster cluster : Cluster.values()) {
            Optional<Integer> endorsed = endorsed(cluster, answers);
            if (endorsed.isEmpty()) {
                return Map.of();
            }
            met = met && endorsed.get() >= cluster.needed;
        }
        return Map.of(SCALE, met ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    /** How many items of a cluster are endorsed; empty when one is not answered. */
    static Optional<Integer> endorsed(Cluster cluster, Answers answers) {
        int count = 0;
        for (int number : IntStream.rangeClosed(cluster.first, cluster.last).toArray()) {
            Optional<BigDecimal> answer = answers.number("q" + number);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            count += answer.get().compareTo(ENDORSED) >= 0 ? 1 : 0;
        }
        return Optional.of(count);
    }
}
