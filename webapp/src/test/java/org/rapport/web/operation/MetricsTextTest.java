package org.rapport.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTextTest {

    private static String written(boolean open) {
        MetricsText text = new MetricsText(open);
        text.counter("rapport_things", "Things that happened.", 3);
        text.gauge("rapport_waiting", "Things that wait.", 1);
        return text.end();
    }

    @Test
    void open_metrics_names_families_without_their_ending_and_says_where_it_ends() {
        assertThat(written(true)).isEqualTo("""
                # HELP rapport_things Things that happened.
                # TYPE rapport_things counter
                rapport_things_total 3
                # HELP rapport_waiting Things that wait.
                # TYPE rapport_waiting gauge
                rapport_waiting 1
                # EOF
                """);
    }

    @Test
    void the_older_text_names_families_as_their_samples() {
        assertThat(written(false)).isEqualTo("""
                # HELP rapport_things_total Things that happened.
                # TYPE rapport_things_total counter
                rapport_things_total 3
                # HELP rapport_waiting Things that wait.
                # TYPE rapport_waiting gauge
                rapport_waiting 1
                """);
    }
}
