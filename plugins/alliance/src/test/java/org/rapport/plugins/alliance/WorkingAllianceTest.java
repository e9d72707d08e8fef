package org.rapport.plugins.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapport.spi.Instrument;
import org.rapport.spi.Provenance;

class WorkingAllianceTest {

    private static final Instrument CLIENT = Shelf.get("wai-sr");
    private static final Instrument THERAPIST = Shelf.get("wai-srt");

    @Test
    void items_are_labelled_by_number_and_topic_only() {
        assertThat(CLIENT.items())
                .allSatisfy(item -> assertThat(item.label().in("en")).matches("Item \\d+ \\((task|goal|bond)\\)"));
        assertThat(CLIENT.items().get(0).label().in("de")).isEqualTo("Item 1 (Aufgaben)");
        assertThat(THERAPIST.items().get(0).label().in("en")).isEqualTo("Item 1 (task)");
    }

    @Test
    void nothing_unverified_is_shown_as_published() {
        assertThat(CLIENT.thresholds())
                .allSatisfy(figure -> assertThat(figure.provenance()).isEqualTo(Provenance.UNVERIFIED));
        assertThat(THERAPIST.thresholds()).isEmpty();
    }
}
