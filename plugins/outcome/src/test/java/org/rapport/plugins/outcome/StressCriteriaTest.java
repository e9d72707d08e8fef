package org.rapport.plugins.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.spi.Answers;

class StressCriteriaTest {

    private static final Answers ANSWERS = Shelf.row(20, "2 1 0 3 2 3 1 1 2 0 3 2 1 0 2 0 3 2 1 3");

    @ParameterizedTest
    @CsvSource({"B, 3", "C, 1", "D, 3", "E, 4"})
    void so_many_items_of_a_cluster_are_endorsed(StressCriteria.Cluster cluster, int endorsed) {
        assertThat(StressCriteria.endorsed(cluster, ANSWERS)).contains(endorsed);
    }
}
